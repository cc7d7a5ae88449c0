/** The web server of `serve`: one page, and a stream of events by which an open page learns that it is old (server-sent events, WHATWG HTML 9.2). */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { wholeFileError } from './errors.ts';
import type { LivePage } from './formats/html/index.ts';

export interface LiveServer {
  readonly url: string;
  /** What a browser gets from now on, with what is wrong with the files, if something is. */
  readonly show: (page: LivePage, mistake: string | null) => void;
}

/** No other machine can reach it, whatever the network. */
const LOOPBACK = '127.0.0.1';

const HEADERS = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'X-Frame-Options': 'DENY', 'Referrer-Policy': 'no-referrer', 'Cross-Origin-Resource-Policy': 'same-origin' } as const;

/** Listens; port 0 is any that is free. Throws an InputError when it cannot. */
export const startServer = async (port: number): Promise<LiveServer> => {
  const streams = new Set<ServerResponse>();
  let html = '';
  let event = '';

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    if (!isOwnName(request.headers.host)) return end(response, 403, 'not a name of this machine');
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'only GET');
    const path = request.url?.replace(/\?.*/s, '');
    if (path === '/') {
      response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/html; charset=utf-8' });
      response.end(request.method === 'HEAD' ? undefined : html);
    } else if (path === '/events') {
      response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream; charset=utf-8' });
      if (request.method === 'HEAD') return void response.end();
      response.write(event);
      streams.add(response);
      response.on('close', () => streams.delete(response));
    } else end(response, 404, 'there is only one page, /');
  };

  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) => reject(wholeFileError(`${LOOPBACK}:${port}`, REASONS[code ?? ''] ?? `cannot be served at (${code ?? 'unknown'})`, 'choose another one with --port, or any that is free with --port 0')));
    server.listen(port, LOOPBACK, resolve);
  });
  return {
    url: `http://${LOOPBACK}:${(server.address() as { readonly port: number }).port}/`,
    show: (page, mistake) => {
      html = page.html;
      event = `event: state\ndata: ${JSON.stringify({ version: page.version, mistake })}\n\n`;
      for (const stream of streams) stream.write(event);
    },
  };
};

const REASONS: Readonly<Record<string, string>> = { EADDRINUSE: 'the port is taken', EACCES: 'the port may not be used by you' };

/** A page elsewhere whose name is made to lead here (DNS rebinding) sends its own name. */
const isOwnName = (host: string | undefined): boolean => /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/i.test(host ?? '');

const end = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
};
