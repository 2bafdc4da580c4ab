/** How other tools tell a change from noise, written anew from their documentation and papers. */
package dev.hotpath.results.gate.rival;
