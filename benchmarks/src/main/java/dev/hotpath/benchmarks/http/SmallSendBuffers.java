package dev.hotpath.benchmarks.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Client sockets whose send buffer is fixed and small, so that an upload to a peer that doesn't read blocks after a few
 * kilobytes and not after the megabytes the system would grant it.
 */
final class SmallSendBuffers extends SocketFactory {

    private static final int BYTES = 16 * 1024;

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = new Socket();
        socket.setSendBufferSize(BYTES);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw connected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw connected();
    }

    private static UnsupportedOperationException connected() {
        return new UnsupportedOperationException("OkHttp connects its sockets itself");
    }
}
