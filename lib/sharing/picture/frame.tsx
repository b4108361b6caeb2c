import type { ReactNode } from 'react'
import { palette } from '@/lib/sharing/palette'
import { family } from './fonts'
import { pictureSize } from './size'

const edge = 64

/** How wide what a picture shows can be, in pixels. */
export const pictureColumn = pictureSize.width - 2 * edge

export const [paper, ink, soft, rule, blue] = (['paper', 'ink', 'soft', 'rule', 'blue'] as const).map(
  (name) => palette[name][0],
) as [string, string, string, string, string]

type FrameProps = {
  kind: string
  tags: readonly string[]
  lines: readonly string[]
  /** Where it can be read, without the protocol. */
  address: string
  children?: ReactNode
}

/** The sheet of every picture: whose it is and what, a heavy rule, the thing itself, and below who said so. */
export function Frame({ kind, tags, lines, address, children }: FrameProps) {
  return (
    <div
      style={{
        ...pictureSize,
        display: 'flex',
        flexDirection: 'column',
        padding: `40px ${edge}px 34px`,
        background: paper,
        color: ink,
        fontFamily: family.sans,
      }}
    >
      <Head kind={kind} tags={tags} />
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          flexGrow: 1,
          justifyContent: 'center',
          overflow: 'hidden',
        }}
      >
        {children}
      </div>
      <Foot lines={lines} address={address} />
    </div>
  )
}

function Head({ kind, tags }: Pick<FrameProps, 'kind' | 'tags'>) {
  return (
    <div
      style={{
        display: 'flex',
        alignItems: 'center',
        borderBottom: `4px solid ${ink}`,
        paddingBottom: 18,
      }}
    >
      <svg
        width="36"
        height="36"
        viewBox="0 0 20 20"
        fill="none"
        stroke={blue}
        strokeWidth="1.6"
        role="presentation"
      >
        <path d="M2 3h16v14H2z" />
        <path strokeWidth="1" d="M2 7.5h16M2 12h16M7 3v14" />
      </svg>
      <div style={{ marginLeft: 14, fontFamily: family.serif, fontWeight: 600, fontSize: 34 }}>
        Blue Ledger
      </div>
      <div style={{ marginLeft: 'auto', color: soft, fontSize: 25 }}>{[kind, ...tags].join(' · ')}</div>
    </div>
  )
}

function Foot({ lines, address }: Pick<FrameProps, 'lines' | 'address'>) {
  const [first, ...others] = lines
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        borderTop: `1px solid ${rule}`,
        paddingTop: 16,
      }}
    >
      {first && <div style={{ fontSize: first.length > 64 ? 24 : 28, fontWeight: 600 }}>{first}</div>}
      {others.map((line) => (
        <div key={line} style={{ fontSize: 24, color: soft, marginTop: 4 }}>
          {line}
        </div>
      ))}
      <div style={{ fontSize: 22, color: blue, marginTop: 8 }}>{address}</div>
    </div>
  )
}
