import { createServer, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { checkNode, checkPort } from '@/lib/cli/machine'
import { freePort } from '@/lib/db/embedded'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

describe('the check of the machine', () => {
  it.each(['18.20.4', '20.18.3', '16.0.0'])('refuses Node %s and says which is needed', (version) => {
    expect(() => checkNode(version)).toThrow(`needs Node 20.19 or newer; this is Node ${version}`)
  })

  it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0'])('accepts Node %s', (version) => {
    expect(() => checkNode(version)).not.toThrow()
  })

  it('accepts a free port and leaves it free', async () => {
    const port = await freePort()
    await checkPort('127.0.0.1', port)
    await expect(checkPort('127.0.0.1', port)).resolves.toBeUndefined()
  })

  it('refuses a port that another program uses and names another', async () => {
    const port = await freePort()
    const server = createServer()
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    await expect(checkPort('127.0.0.1', port)).rejects.toThrow(
      `Port ${port} is in use by another program. Stop that, or choose another port, for example: PORT=${port + 1} npm start`,
    )
  })

  it('refuses an address that is not of this machine', async () => {
    await expect(checkPort('203.0.113.1', 3000)).rejects.toThrow('Check HOST and PORT')
  })
})
