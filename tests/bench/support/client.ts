import { Agent, get, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'

/** What one request took, in milliseconds, and gave. */
export type Answer = {
  ms: number
  firstByteMs: number
  bytes: number
  status: number
  headers: IncomingHttpHeaders
}

/** Asks over connections that stay open. */
export class Client {
  private readonly agent: Agent
  constructor(connections = 1) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections })
  }

  /** One GET, read to its end. `keep` gets the text. */
  ask(address: string, headers: OutgoingHttpHeaders = {}, keep?: (text: string) => void): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const start = performance.now()
      const request = get(address, { agent: this.agent, headers }, (response) => {
        let firstByteMs = 0
        let bytes = 0
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => {
          if (!firstByteMs) firstByteMs = performance.now() - start
          bytes += chunk.length
          if (keep) chunks.push(chunk)
        })
        response.on('error', reject)
        response.on('end', () => {
          keep?.(Buffer.concat(chunks).toString())
          const { statusCode: status = 0, headers } = response
          resolve({ ms: performance.now() - start, firstByteMs, bytes, status, headers })
        })
      })
      request.on('error', reject)
    })
  }

  close(): void {
    this.agent.destroy()
  }
}

/** Asks and expects a good answer. */
export async function askWell(client: Client, address: string): Promise<Answer> {
  const answer = await client.ask(address)
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`)
  return answer
}

/** Requests per second that an address answers over several connections at once. */
export async function rate(address: string, connections: number, seconds: number): Promise<number> {
  const client = new Client(connections)
  const start = performance.now()
  const until = start + seconds * 1000
  let answers = 0
  const one = async () => {
    while (performance.now() < until) {
      await askWell(client, address)
      answers++
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  client.close()
  return (answers * 1000) / (performance.now() - start)
}
