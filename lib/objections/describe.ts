import { formatDay } from '@/lib/domain/format-date'
import { newObjectionHref, objectionHref, objectionStateWords, readRecord } from '@/lib/domain/objections'
import type { EditorsObjection } from './read'

/** Signs by which a text could steer the terminal that shows it. */
const steering = /[^\P{C}\n]/gu

const safe = (text: string) => text.replace(steering, '�')

/** An objection in a line. */
export function describeLine({ id, state, kind, key, title, filedAt, shown }: EditorsObjection): string {
  const words = shown ? 'words shown' : 'words not shown'
  return `${id}  ${objectionStateWords[state]}  ${formatDay(filedAt)}  ${kind}/${key}  ${safe(title)}  (${words})`
}

/** An objection with its words, and all that happened to it. */
export function describeObjection(objection: EditorsObjection): string {
  const { id, words, proof, contact, evidenceId, correctedVersion, steps, kind, key } = objection
  const record = readRecord(`${kind}/${key}`)
  return [
    describeLine(objection),
    `page      ${objectionHref(id)}${record ? `, form ${newObjectionHref(record)}` : ''}`,
    ...(evidenceId ? [`evidence  /evidence/${evidenceId}`] : []),
    ...(proof ? [`names     ${safe(proof)}`] : []),
    ...(contact ? [`contact   ${safe(contact)}  (never shown)`] : []),
    ...(correctedVersion === null ? [] : [`corrected by version ${correctedVersion}`]),
    '',
    ...safe(words)
      .split('\n')
      .map((line) => `  | ${line}`),
    '',
    ...steps.map(({ act, at, by, reason }) => {
      return `  ${at.slice(0, 16).replace('T', ' ')}  ${act}${by ? ` by ${by}` : ''}${reason ? `: ${safe(reason)}` : ''}`
    }),
  ].join('\n')
}
