'use client'

import {
  type ComponentType,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react'
import type { LiveInput } from '@/lib/charts/live'
import type { Variant } from '@/lib/charts/types'
import { turnKeys } from './turned-keys'
import { type Fit, useFit } from './use-fit'

const load = () => import('@/lib/charts/live-drawing')

type Drawing = ComponentType<{ input: LiveInput; variant: Variant }>
type Props = { input: LiveInput; title: string; children: ReactNode }

/**
 * Lays the answering chart over the still one, at its place and size, once a reader points at it, touches it or asks. Recharts is
 * not loaded before. The still drawing stays below, unseen, so nothing moves.
 */
export function InteractiveChart({ input, title, children }: Props) {
  const still = useRef<HTMLDivElement>(null)
  const over = useRef<HTMLDivElement>(null)
  const [drawing, setDrawing] = useState<{ draw: Drawing } | null>(null)
  const [state, setState] = useState<'plain' | 'ready' | 'asked' | 'failed'>('plain')
  const fit = useFit(still, drawing !== null)
  const byKeyboard = useRef(false)

  // The button is of use only where scripts run.
  useEffect(() => setState('ready'), [])
  useEffect(() => {
    if (!fit || !byKeyboard.current) return
    byKeyboard.current = false
    return whenDrawn(over, (surface) => surface.focus())
  }, [fit])

  const ask = () => {
    if (state === 'asked') return
    setState('asked')
    load().then(
      (loaded) => setDrawing({ draw: loaded.LiveDrawing }),
      () => setState('failed'),
    )
  }
  const askByKey = () => {
    byKeyboard.current = true
    ask()
  }
  const point = (event: PointerEvent) => {
    // A tap on a link is meant for the link, and focus in the still drawing must not be taken away.
    const busy = event.target instanceof Element && event.target.closest('a') && event.pointerType !== 'mouse'
    if (!busy && !still.current?.contains(document.activeElement)) ask()
  }

  return (
    <div className="chart-stage">
      <div
        ref={still}
        className={fit ? 'chart-still chart-beneath' : 'chart-still'}
        onPointerEnter={point}
        onPointerDown={point}
      >
        {children}
      </div>
      {drawing && fit && (
        <section
          ref={over}
          className="chart-over"
          aria-label={title}
          onKeyDown={(event) => turnKeys(event, input.slug)}
          style={placed(fit)}
        >
          <drawing.draw input={input} variant={fit.variant} />
        </section>
      )}
      {fit ? (
        <p className="chart-ask">Point at the chart, touch it, or use the arrow keys.</p>
      ) : (
        <p className={state === 'plain' ? 'chart-ask chart-beneath' : 'chart-ask'}>
          <button type="button" className="button" onFocus={load} onClick={askByKey}>
            Explore this chart
          </button>
          <span role="status">
            {state === 'failed' && 'The chart could not be loaded; the drawing and the table say the same.'}
          </span>
        </p>
      )}
    </div>
  )
}

/** Recharts draws its surface some frames after it is asked to; gives up after a second. Returns what calls it off. */
function whenDrawn(over: RefObject<HTMLElement | null>, then: (surface: SVGElement) => void): () => void {
  let frames = 60
  let next = 0
  const look = () => {
    const surface = over.current?.querySelector<SVGElement>('[tabindex="0"]')
    if (surface) then(surface)
    else if (frames-- > 0) next = requestAnimationFrame(look)
  }
  look()
  return () => cancelAnimationFrame(next)
}

function placed({ left, top, width, height, scale }: Fit) {
  return { left, top, width, height, transform: `scale(${scale})` }
}
