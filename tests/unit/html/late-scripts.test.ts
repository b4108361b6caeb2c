import { describe, expect, it } from 'vitest'
import { lateScripts } from '@/lib/html/late-scripts'

const late = (html: string) => Buffer.from(lateScripts(Buffer.from(html))).toString()

const tag = (name: string, more = '') =>
  `<script src="/_next/static/chunks/${name}.js"${more} nonce="abc+/==" async=""></script>`

describe('scripts of a page', () => {
  it('have no address until one before them gives it to them, which carries the same nonce', () => {
    const html = late(`<!DOCTYPE html><head>${tag('a')}${tag('b', ' id="x"')}</head><p>“Ring”</p>${tag('c')}`)
    expect(html).toMatch(/^<!DOCTYPE html><head><script nonce="abc\+\/==">\(\(\)=>\{[^<]*\}\)\(\)<\/script>/)
    expect(html.match(/<script data-src="\/_next\/static\/chunks\/[abc]\.js"/g)).toHaveLength(3)
    expect(html).not.toContain('<script src')
    expect(html).toContain('<p>“Ring”</p>')
  })

  it('are not fetched ahead, and what styles and typefaces need is', () => {
    const style = '<link rel="stylesheet" href="/_next/static/chunks/a.css"/>'
    const font = '<link rel="preload" as="font" href="/_next/static/media/a.woff2"/>'
    const ahead = '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>'
    const html = late(`<html>${style}${ahead}${font}${tag('a')}${ahead}`)
    expect(html).toContain(`<html>${style}${font}<script nonce=`)
    expect(html).not.toContain('as="script"')
  })

  it('stay as they are where they have no nonce, are for old browsers alone, or are only spoken of', () => {
    for (const html of [
      '<html><script src="/_next/static/chunks/a.js" async=""></script>',
      '<html><script src="/_next/static/chunks/a.js" noModule="" nonce="abc"></script>',
      '<html><p>&lt;script src="/_next/static/chunks/a.js" async="" nonce="abc"&gt;</p>',
      '0:["$","script",null,{"src":"/_next/static/chunks/a.js"}]',
      '',
    ])
      expect(late(html)).toBe(html)
  })
})
