import type { Judgement } from '@/lib/ingest/schemas/judgements'
import { aboutKey } from '../judgements'
import type { JudgementFile } from './judgement-file'
import { sameMatter } from './judgement-file'
import { PromotionRefused } from './promotion-refused'
import type { Question } from './questions'
import type { RegistryFile } from './registry-file'

const VERDICTS: Readonly<Record<string, Judgement['verdict']>> = { s: 'same', n: 'not-same', u: 'unsure' }

/** Who judges, and on which day: 2026-11-21. */
export type Judge = { by: string; on: string }

/** Where decisions are written to. */
export type ReviewFiles = { judgements: JudgementFile; companies: RegistryFile<'companies'> }

/** Somebody going through the open questions, one key a decision. */
export class ReviewSession {
  #at = 0
  readonly #done: { at: number; name: string; takeBack: () => void }[] = []

  constructor(
    private readonly questions: readonly Question[],
    private readonly files: ReviewFiles,
    private readonly judge: Judge,
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
   * Takes a key: `s` same, `n` not same, `u` unsure, `p` a company of its own, space or `k` skip, `z` take the last decision back, `q`
   * quit. Gives what it did in words, or null when it quits. What a question has been decided on is passed over: `same` and
   * a promotion settle its name.
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
    if (key === 'p') return this.#promote(question)
    const verdict = VERDICTS[key]
    if (!verdict) return `“${key}” means nothing here.`
    const { candidate, with: slug } = question
    if (!candidate || slug === null) return 'It comes near nobody: promote it, or skip it.'
    const judgement = this.#judgement(question, slug, verdict)
    this.files.judgements.add(judgement)
    this.#decide(question.about.name, () => this.#withdraw(judgement))
    if (verdict === 'same') this.#passSettled(question)
    return `${question.about.name}: ${verdict.replace('-', ' ')} as ${candidate.name}.`
  }

  #promote(question: Question): string {
    if (!question.promotes)
      return 'An agency is promoted with its kind and its level: npm run review -- promote "NAME" --type … --level …'
    try {
      const { slug } = this.files.companies.promote(question.promotes, {}, this.judge)
      this.#decide(question.about.name, () => this.files.companies.takeBack(slug))
      this.#passSettled(question)
      return `${question.about.name}: a company of its own now (${slug}).`
    } catch (error) {
      if (error instanceof PromotionRefused) return error.message
      throw error
    }
  }

  #decide(name: string, takeBack: () => void): void {
    this.#done.push({ at: this.#at, name, takeBack })
    this.#at++
  }

  /** A name that is somebody is nobody else, and an agency that has its row in a register needs no second. */
  #passSettled({ kind, about, with: slug }: Question): void {
    const key = aboutKey({ kind, about })
    for (;;) {
      const next = this.questions[this.#at]
      if (!next || !(aboutKey(next) === key || (kind === 'agency' && next.with === slug))) return
      this.#at++
    }
  }

  #judgement(
    { kind, about, speaksFor, speaksAgainst }: Question,
    slug: string,
    verdict: Judgement['verdict'],
  ): Judgement {
    const reasons = verdict === 'not-same' ? speaksAgainst : speaksFor
    const why = `Seen in review: ${(reasons.length > 0 ? reasons : speaksFor).join('; ')}.`
    return { kind, about, with: slug, verdict, ...this.judge, why }
  }

  #withdraw(judgement: Judgement): void {
    const why = 'Taken back right after it was pressed.'
    this.files.judgements.withdraw((other) => sameMatter(other, judgement), { ...this.judge, why })
  }

  #undo(): string {
    const last = this.#done.pop()
    if (!last) return 'Nothing to take back.'
    last.takeBack()
    this.#at = last.at
    return `Taken back: ${last.name}.`
  }
}
