import type { Judgement } from '@/lib/ingest/schemas/judgements'
import { aboutKey } from '../judgements'
import type { JudgementFile } from './judgement-file'
import { sameMatter } from './judgement-file'
import type { Question } from './questions'

const VERDICTS: Readonly<Record<string, Judgement['verdict']>> = { s: 'same', n: 'not-same', u: 'unsure' }

/** Somebody going through the open questions, one key a decision. */
export class ReviewSession {
  #at = 0
  readonly #done: { at: number; judgement: Judgement }[] = []

  /** @param today the day to write, as 2026-11-21 */
  constructor(
    private readonly questions: readonly Question[],
    private readonly file: JudgementFile,
    private readonly by: string,
    private readonly today: string,
  ) {}

  /** The question to answer now; null when all are answered or passed over. */
  current(): { question: Question; number: number; of: number } | null {
    const question = this.questions[this.#at]
    return question ? { question, number: this.#at + 1, of: this.questions.length } : null
  }

  /** How many were decided. */
  decided(): number {
    return this.#done.length
  }

  /**
   * Takes a key: `s` same, `n` not same, `u` unsure, space or `k` skip, `z` take the last decision back, `q` quit. Gives what it
   * did in words, or null when it quits. What a question has been decided on is passed over: `same` settles its name.
   */
  press(key: string): string | null {
    if (key === 'q' || key === '\u0003' || key === '\u0004' || key === '\u001b') return null
    if (key === 'z') return this.#undo()
    const question = this.questions[this.#at]
    if (!question) return 'Nothing is open any more.'
    if (key === ' ' || key === 'k') {
      this.#at++
      return 'Skipped.'
    }
    const verdict = VERDICTS[key]
    if (!verdict) return `“${key}” means nothing here.`
    const judgement = this.#judge(question, verdict)
    this.file.add(judgement)
    this.#done.push({ at: this.#at, judgement })
    this.#at++
    if (verdict === 'same') this.#passSettled(judgement)
    return `${question.about.name}: ${verdict.replace('-', ' ')} as ${question.candidate.name}.`
  }

  /** A name that is somebody is nobody else, and an agency that has its row in a register needs no second. */
  #passSettled({ kind, about, with: slug }: Judgement): void {
    const key = aboutKey({ kind, about })
    for (;;) {
      const next = this.questions[this.#at]
      if (!next || !(aboutKey(next) === key || (kind === 'agency' && next.with === slug))) return
      this.#at++
    }
  }

  #judge(
    { kind, about, with: slug, speaksFor, speaksAgainst }: Question,
    verdict: Judgement['verdict'],
  ): Judgement {
    const reasons = verdict === 'not-same' ? speaksAgainst : speaksFor
    const why = `Seen in review: ${(reasons.length > 0 ? reasons : speaksFor).join('; ')}.`
    return { kind, about, with: slug, verdict, by: this.by, on: this.today, why }
  }

  #undo(): string {
    const last = this.#done.pop()
    if (!last) return 'Nothing to take back.'
    const why = 'Taken back right after it was pressed.'
    this.file.withdraw((other) => sameMatter(other, last.judgement), { by: this.by, on: this.today, why })
    this.#at = last.at
    return `Taken back: ${last.judgement.about.name}.`
  }
}
