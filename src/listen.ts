import { createServer, type RequestListener, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { accept, type Result, refuse } from '#kernel'

const reasons: Record<string, (port: number, host: string) => string> = {
  EADDRINUSE: (port) => `Port ${port} er allerede i brug. Stop det, der bruger den, eller vælg en anden med PORT.`,
  EACCES: (port) => `Brugeren har ikke lov til at bruge port ${port}. Vælg en anden med PORT.`,
  EADDRNOTAVAIL: (_, host) => `Adressen ${host} i HOST findes ikke på maskinen.`,
  ENOTFOUND: (_, host) => `Adressen ${host} i HOST findes ikke.`,
}

/** Begins to listen; the refusal is the line to tell. Answers with the port, which the system chooses when 0 is asked for. */
export const listen = (server: Server, port: number, host: string): Promise<Result<number, string>> =>
  new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(refuse(reasons[error.code ?? '']?.(port, host) ?? `Der kan ikke lyttes på ${host}:${port}: ${error.message}`)),
    )
    server.listen(port, host, () => {
      const address = server.address()
      resolve(accept(typeof address === 'object' && address ? address.port : port))
    })
  })

const patience = 5_000
const sweepEvery = 50

/** Takes no more requests, lets those under way end, and cuts what has not ended in time. */
export const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    // A connection whose answer ends after this moment would be kept open for the browser's next request.
    const sweep = setInterval(() => server.closeIdleConnections(), sweepEvery)
    const cut = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(cut)
      resolve()
    })
  })

const unreadable: Record<string, [status: string, text: string]> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    'Adressen eller cookies er for lange. Slet cookies for stedet, og prøv igen.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'Forespørgslen kom ikke frem i tide. Prøv igen.'],
}
const unreadableText = 'Forespørgslen kan ikke læses. Åbn siden igen fra en browser.'
const malformed: [string, string] = ['400 Bad Request', unreadableText]
const plain = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' }

/** For the framework's listener: what it cannot make a request of (a host that is none, say); anything else there is a bug. */
export const answerUnmade =
  (report: (error: unknown) => void) =>
  (error: unknown): Response => {
    if ((error as Error).name === 'RequestError') return new Response(unreadableText, { status: 400, headers: plain })
    report(error)
    return new Response('Noget gik galt. Prøv igen om lidt.', { status: 500, headers: plain })
  }

/** A server that nobody can keep busy by sending slowly, and that answers the unreadable in words. */
export function makeServer(answer: RequestListener): Server {
  const limits = { headersTimeout: 20_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 }
  // Without requireHostHeader Node refuses in silence; the framework's listener asks for one too.
  return createServer({ ...limits, requireHostHeader: false }, answer).on('clientError', answerUnreadable)
}

/** Answers what is not even HTTP, or too much of it: in words, and then the line is closed. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const [status, text] = unreadable[error.code ?? ''] ?? malformed
  const head = ['content-type: text/plain; charset=utf-8', `content-length: ${Buffer.byteLength(text)}`, 'connection: close']
  socket.end([`HTTP/1.1 ${status}`, ...head, '', text].join('\r\n'), () => socket.destroy())
}
