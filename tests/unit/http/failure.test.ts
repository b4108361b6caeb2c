import { expect, it, vi } from 'vitest'
import { answering } from '@/lib/http/answering'
import { RateLimit } from '@/lib/http/rate-limit'

it.each([
  ['a time limit', Object.assign(new Error('canceling'), { code: '57014' }), 503],
  ['a time limit within Prisma', new Error('x', { cause: { originalCode: '57014' } }), 503],
  [
    'a database out of reach',
    new AggregateError([Object.assign(new Error(), { code: 'ECONNREFUSED' })]),
    503,
  ],
  ['anything else', new TypeError('no'), 500],
])('%s is a problem and no page of Next', async (_name, error, status) => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  const policy = { name: 'test', limit: new RateLimit(10) }
  const answer = await answering(new Request('http://x/'), policy, () => Promise.reject(error))
  expect(answer.status).toBe(status)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('retry-after')).toBe(status === 503 ? '10' : null)
  expect(said).toHaveBeenCalledWith(error)
})
