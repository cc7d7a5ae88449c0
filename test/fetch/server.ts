import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A real HTTP server on loopback. What was asked of it, in order, is in `asked`. */
export const serve = async (routes: Readonly<Record<string, Handler>>) => {
  const asked: { readonly path: string; readonly headers: IncomingMessage['headers'] }[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, headers: request.headers });
    const handler = routes[path.split('?')[0] ?? ''] ?? ((_, answer) => answer.writeHead(404).end());
    handler(request, response);
  });
  server.on('connection', (socket) => { sockets.add(socket); });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    base: `http://127.0.0.1:${port}`,
    asked,
    close: () => new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    }),
  };
};

export const page = (body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): Handler => (_, response) => {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
};

export const redirect = (location: string, status = 302): Handler => (_, response) => {
  response.writeHead(status, { location }).end();
};
