import { expect, type Page, test } from '@playwright/test'
import { runObjections } from './run-objections'
import { expectSound } from './sound'

/** People take longer to write than this; the form knows. */
const writingMs = 3500

async function openForm(page: Page) {
  await page.goto('/companies/ring')
  await page.getByRole('main').getByRole('link', { name: 'Something wrong?' }).last().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something wrong?')
}

const sentence = (project: string) =>
  `Ring was bought by Amazon in 2018, not in 2017 (${project}, ${Date.now()}). Call 0171 555 0100.`

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test(
    'An objection reaches its public page, and editors accept it at the terminal',
    { tag: '@one-width' },
    async ({ page }, info) => {
      test.setTimeout(120_000)
      await openForm(page)
      await expect(page.getByRole('main')).toContainText('Company')
      await page.getByLabel('What is wrong?').fill(sentence(info.project.name))
      await page.getByLabel('A document that shows it (optional)').fill('https://milltown.example/minutes')
      await page.getByLabel('How to reach you (optional)').fill('ada@milltown.example')
      await page.waitForTimeout(writingMs)
      await page.getByRole('button', { name: 'Send the objection' }).click()

      await expect(page).toHaveURL(/\/objections\/\d+$/)
      const address = new URL(page.url()).pathname
      const id = address.split('/').at(-1) ?? ''
      const main = page.getByRole('main')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Objection ${id}: received`)
      await expect(main.getByRole('link', { name: 'Ring', exact: true })).toHaveAttribute(
        'href',
        '/companies/ring',
      )
      await expect(main).toContainText('an editor has to read them first')
      await expect(main).not.toContainText('0171 555 0100')
      await expect(main.locator('#reach')).toContainText('US agencies listed as partners of Ring')

      await page.goto('/companies/ring')
      await expect(main.getByRole('link', { name: /objections? (is|are) open$/ })).toBeVisible()

      await runObjections('release', id, '--leave-out', '0171 555 0100')
      await runObjections('accept', id, '--reason', 'The purchase was in 2018.')
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Objection ${id}: accepted`)
      await expect(main).toContainText('The purchase was in 2018.')
      await expect(main).toContainText('Call [left out].')
      await expect(main).not.toContainText('ada@milltown.example')
      await expect(page.getByRole('table').getByRole('row')).toHaveText([
        /What happened/,
        /Received/,
        /Words released/,
        /Accepted/,
      ])
      await page.goto('/objections?state=accepted')
      await expect(
        page.getByRole('table').getByRole('link', { name: `${id}: Ring`, exact: true }),
      ).toBeVisible()
    },
  )

  test('A form that cannot be taken shows why, with what was typed', { tag: '@one-width' }, async ({
    page,
    request,
  }) => {
    await openForm(page)
    const words = sentence('too fast')
    await page.getByLabel('What is wrong?').fill(words)
    await page.getByRole('button', { name: 'Send the objection' }).click()
    await expect(page.getByRole('region', { name: 'It was not sent yet' })).toContainText(
      'faster than people write',
    )
    await expect(page.getByLabel('What is wrong?')).toHaveValue(words)

    await page
      .getByLabel('What is wrong?')
      .fill(`${words} https://a.example https://b.example https://c.example www.d.example`)
    await page.waitForTimeout(writingMs)
    await page.getByRole('button', { name: 'Send the objection' }).click()
    await expect(page.getByLabel('What is wrong?')).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByLabel('What is wrong?')).toHaveAccessibleDescription(
      /at most 3 may be in the text/,
    )
    await expect(page).toHaveURL(/#faults$/)

    const foreign = await request.post('/objections/file', {
      form: { record: 'company/ring', words },
      headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
    })
    expect(foreign.status()).toBe(403)
    expect((await request.get('/objections/new?record=company/no-such-company')).status()).toBe(404)
    expect((await request.get('/objections/999999')).status()).toBe(404)
  })
})

test('The form with its faults, and an objection’s page, are sound', { tag: '@one-width' }, async ({
  page,
}) => {
  test.setTimeout(120_000)
  await openForm(page)
  await page.getByLabel('What is wrong?').fill(sentence('sound'))
  await page.waitForTimeout(writingMs)
  await page.getByRole('button', { name: 'Send the objection' }).click()
  await expect(page).toHaveURL(/\/objections\/\d+$/)
  await page.waitForLoadState('networkidle') // what it fetches now is no part of what is heard next
  await expectSound(page, new URL(page.url()).pathname)
})
