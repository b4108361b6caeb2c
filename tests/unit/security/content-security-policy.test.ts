import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '@/lib/security/content-security-policy'

describe('the content security policy', () => {
  it('lets nothing run or style that does not carry the nonce or come from us', () => {
    const policy = contentSecurityPolicy('abc123', false)
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toMatch(/https?:|\*/)
    expect(policy).toContain("script-src 'nonce-abc123' 'strict-dynamic'")
    expect(policy).toContain("style-src 'self' 'nonce-abc123'")
  })

  it('closes everything it does not name', () => {
    const policy = contentSecurityPolicy('abc123', false)
    for (const directive of [
      "default-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ]) {
      expect(policy).toContain(directive)
    }
  })
})
