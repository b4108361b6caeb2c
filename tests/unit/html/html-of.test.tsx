import { Window } from 'happy-dom'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { DataTable } from '@/components/ui/data-table'
import { Written } from '@/components/ui/written'
import { htmlOf } from '@/lib/html/html-of'
import { keptHtml } from '@/lib/html/kept-html'

/** What a browser makes of some HTML, the attributes of each element in the order of their names. */
function understood(html: string): string {
  const { document } = new Window()
  document.body.innerHTML = html
  for (const element of document.body.querySelectorAll('*')) {
    const attributes = [...element.attributes].map(({ name, value }) => [name, value ?? ''] as const)
    for (const [name] of attributes) element.removeAttribute(name)
    for (const [name, value] of attributes.sort()) element.setAttribute(name, value)
  }
  return document.body.innerHTML
}

function Name({ of, children }: { of: string; children?: ReactNode }) {
  return (
    <>
      <b className="name">{of}</b> {children}
    </>
  )
}

const said: string[] = []

function Said({ words }: { words: string }) {
  said.push(words)
  return <p>{words}</p>
}

const hostile = `</td><script>alert("1")</script> & 'two' <b> "three" \u2028 é &amp; ]]> <!-- -->`

const parts: Record<string, ReactNode> = {
  'texts and numbers': ['one', 2, 3n, null, undefined, true, false, 0, ''],
  components: (
    <p>
      <Name of="Ring" /> and{' '}
      <Name of="Axon">
        {['x', 'y'].map((key) => (
          <i key={key}>{key}</i>
        ))}
      </Name>
    </p>
  ),
  'parts that are written, within one': (
    <div>
      <Written as="ul" className="reach" kept={{ answer: {}, as: 'list' }}>
        <li>
          <Name of="Ring" />
        </li>
      </Written>
    </div>
  ),
  'texts that mean something in HTML': (
    <p title={hostile} data-label={hostile} className={hostile}>
      {hostile}
    </p>
  ),
  'addresses with several parameters': <a href={`/contracts?q=a&b="c"&d=<e>#${hostile}`}>there</a>,
  fields: (
    <form action="/contracts">
      <label htmlFor="a">
        <input type="checkbox" name="kind" value="award" defaultChecked />
        <input type="checkbox" name="kind" value="bid" defaultChecked={false} />
        <input type="search" defaultValue={hostile} inputMode="numeric" autoComplete="off" disabled />
      </label>
      <details open={false}>
        <summary tabIndex={-1}>more</summary>
      </details>
      <details open hidden />
    </form>
  ),
  'what is heard and not seen': (
    <p aria-hidden={false} title={undefined} role="status">
      <a href="/x" download>
        file
      </a>
      <a href="/x" download={false}>
        page
      </a>
    </p>
  ),
  drawings: (
    <svg aria-hidden="true" width="100%" height={4} viewBox="0 0 10 4">
      <rect width="10.5%" height="4" strokeWidth="1.6" />
      <path d="M0 0L9 4" strokeDasharray="3 3" strokeLinejoin="round" vectorEffect="non-scaling-stroke" />
      <text
        textAnchor="end"
        fontFamily="serif"
        fontStyle="italic"
        fontSize={13}
        fontWeight={700}
        paintOrder="stroke"
      >
        1,501
      </text>
    </svg>
  ),
  'times and breaks': (
    <p>
      <time dateTime="2020-08">Aug 2020</time>
      <br />
      <data value="1 USD">$1</data>
    </p>
  ),
}

describe('HTML of components', () => {
  for (const [name, part] of Object.entries(parts)) {
    it(`is what React writes: ${name}`, () => {
      const react = renderToStaticMarkup(part)
      expect(react).not.toBe('')
      expect(understood(htmlOf(part))).toBe(understood(react))
    })
  }

  it('holds texts as texts, whatever they say', () => {
    const { document } = new Window()
    document.body.innerHTML = htmlOf(<p title={hostile}>{hostile}</p>)
    expect(document.body.children).toHaveLength(1)
    expect(document.body.firstElementChild?.children).toHaveLength(0)
    expect(document.body.textContent).toBe(hostile)
    expect(document.body.firstElementChild?.getAttribute('title')).toBe(hostile)
    expect(htmlOf(<p title={hostile} />).match(/<\/?[a-z]+/g)).toEqual(['<p', '</p'])
  })

  it('of a table has its rows, cells and proof', () => {
    const { document } = new Window()
    document.body.innerHTML = renderToStaticMarkup(
      <DataTable
        caption="Names"
        columns={[
          {
            key: 'name',
            header: 'Name',
            phone: 'title',
            cell: ({ name }) => name,
            sortHref: '/n?sort=-name',
          },
          { key: 'many', header: 'Many', phone: 'aside', align: 'end', cell: () => <b>{hostile}</b> },
        ]}
        rows={[{ name: 'A & B' }, { name: '<C>' }]}
        rowKey={({ name }) => name}
        rowHref={({ name }) => `/names#${name}`}
      />,
    )
    expect([...document.querySelectorAll('tbody tr')].map((row) => row.children[0]?.textContent)).toEqual([
      'A & B',
      '<C>',
    ])
    expect(document.querySelectorAll('tbody tr')[1]?.id).toBe('<C>')
    expect(document.querySelector('tbody b')?.textContent).toBe(hostile)
    expect(document.querySelector('caption')?.textContent).toBe('Names')
    expect(document.querySelectorAll('thead th')).toHaveLength(3)
  })

  it('of an answer that is remembered is written once, and for another answer anew', () => {
    const [one, other] = [{ words: 'one' }, { words: 'other' }]
    expect(keptHtml(one, 'rows', <Said {...one} />)).toBe('<p>one</p>')
    expect(keptHtml(one, 'rows', <Said {...one} />)).toBe('<p>one</p>')
    expect(said).toEqual(['one'])
    expect(keptHtml(other, 'rows', <Said {...other} />)).toBe('<p>other</p>')
    expect(keptHtml(one, 'filters', <Said words="of one" />)).toBe('<p>of one</p>')
  })

  const refused: Record<string, ReactNode> = {
    'an element of script': createElement('script', null, 'alert(1)'),
    'an element of style': createElement('style', null, 'p {}'),
    'an element that is none': createElement('p onclick=alert(1)'),
    'a handler': <button type="button" onClick={() => {}} />,
    'a handler in words': createElement('p', { onclick: 'alert(1)' }),
    'a style': <p style={{ color: 'red' }} />,
    'a style in words': createElement('p', { style: 'color: red' }),
    'stored markup': createElement('p', { ['dangerously'.concat('SetInnerHTML')]: { __html: '<b>' } }),
    'an attribute that it does not know': createElement('p', { 'x y="': '1' }),
    'an attribute under the name it has in React alone': createElement('p', { spellCheck: 'false' }),
    'an attribute that is on, and has no such meaning': createElement('p', { title: true }),
    'an address that is a script': createElement('a', { href: ' java\nscript:alert(1)' }),
    'a component that asks something': createElement((async () => 'later') as unknown as () => ReactNode),
    'a component of the browser': createElement(
      Object.assign(() => null, { $$typeof: Symbol.for('react.client.reference') }),
    ),
    'an object': { a: 1 } as unknown as ReactNode,
  }
  for (const [name, part] of Object.entries(refused)) {
    it(`is refused to ${name}`, () => {
      expect(() => htmlOf(part)).toThrow(Error)
    })
  }
})
