/**
 * What a sick page is sick of. An {@link dev.hotpath.results.attribution.Experiment} runs a healthy and a sick system, and the sick one
 * with components of the healthy; from what is observed follow victim, cause, and how near the page is to the edge. Nothing here
 * knows how a page is built or loaded.
 */
package dev.hotpath.results.attribution;
