import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { EvidenceHealth } from '@/components/evidence-health/evidence-health'
import type { HealthCheck } from '@/lib/queries/evidence-health'

const check = (more: Partial<HealthCheck>): HealthCheck => ({
  ...{
    id: '1',
    state: 'verbatim',
    checkedAt: new Date('2026-11-22T10:00:00Z'),
    reason: null,
    difference: null,
  },
  ...{ address: 'https://post.example.org/a', reached: null, httpStatus: null },
  ...{ startOffset: 10, endOffset: 40, textSha256: 'ab'.repeat(32), ...more },
})

const difference: HealthCheck['difference'] = [
  { kind: 'same', text: 'more than ' },
  { kind: 'removed', text: '1,300' },
  { kind: 'added', text: '<1,400>' },
]

describe('EvidenceHealth', () => {
  it('shows how the words have changed, to who cannot see colours or lines too', () => {
    const changed = check({
      id: '2',
      state: 'changed',
      reason: 'the words are others',
      difference,
      httpStatus: 200,
    })
    const before = check({ checkedAt: new Date('2026-11-20T10:00:00Z') })
    const html = renderToStaticMarkup(
      <EvidenceHealth
        health={{
          stored: { checks: [], total: 0 },
          online: { checks: [changed, before], total: 2 },
          hasAddress: true,
        }}
      />,
    )
    expect(html).toMatch(/<del[^>]*><span class="sr-only">\[gone: <\/span>1,300<span/)
    expect(html).toMatch(/<ins[^>]*><span class="sr-only">\[new: <\/span>&lt;1,400&gt;<span/)
    expect(html).toContain('The words are others.')
    expect(html).toContain('<summary class="inline-block py-1">2 checks so far</summary>')
    expect(html.indexOf('22 Nov 2026')).toBeLessThan(html.indexOf('20 Nov 2026'))
    expect(html).toContain('nobody has read it again')
  })

  it('never makes a link of what is no address of the web', () => {
    const moved = check({ state: 'moved', reason: 'elsewhere', reached: 'javascript:alert(1)' })
    const html = renderToStaticMarkup(
      <EvidenceHealth
        health={{ stored: { checks: [], total: 0 }, online: { checks: [moved], total: 1 }, hasAddress: true }}
      />,
    )
    expect(html).toContain('from where it leads to javascript:alert(1)')
    expect(html).not.toContain('href="javascript')
  })

  it('is nothing for what is no quote', () => {
    expect(renderToStaticMarkup(<EvidenceHealth health={null} />)).toBe('')
  })
})
