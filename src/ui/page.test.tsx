import { expect, test } from 'vitest'
import { pages } from '../../test/look/gallery.tsx'
import { RadioGroup } from './choices.tsx'
import { Cards, Facts } from './content.tsx'
import { ErrorPage } from './error-page.tsx'
import { ErrorSummary } from './form-errors.tsx'
import { SelectField, TextArea, TextField } from './forms.tsx'
import { Page } from './page.tsx'
import { DataTable } from './table.tsx'
import { TileMap } from './tile-map.tsx'
import { Timeline } from './timeline.tsx'
import { type ErrorStatus, errorWords } from './words.ts'

const html = async (node: unknown) => String(await node)
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((found) => found[1] as string)
const evil = `"'><script>alert(1)</script>&amp;`
const sample = Object.entries(pages)

test.each(sample)('%s: nothing inline that the policy would stop', async (_, page) => {
  const text = await html(page())
  expect(text.startsWith('<!doctype html><html lang="da">')).toBe(true)
  expect(text).not.toMatch(/<[^>]+\s(style|on\w+)=/)
  expect(text).not.toMatch(/<(script|style)\b/)
})

test.each(sample)('%s: ids are unique, and everything that points to one finds it', async (_, page) => {
  const text = await html(page())
  const ids = all(text, /\sid="([^"]*)"/g)
  expect(new Set(ids).size).toBe(ids.length)
  const named = [...all(text, /\s(?:aria-labelledby|aria-describedby|for)="([^"]*)"/g), ...all(text, /href="#([^"]+)"/g)]
  for (const id of named.flatMap((list) => list.split(' '))) expect(ids).toContain(id)
})

test('what others wrote is escaped everywhere', async () => {
  const alliance = { slug: 'a', name: evil, shortName: evil, invented: true }
  const text = await html(
    <Page
      title={evil}
      alliance={alliance}
      description={evil}
      trail={[{ text: evil, href: evil }]}
      person={{ name: evil, offices: evil }}
    >
      <Facts facts={[{ label: evil, value: evil, note: evil }]} />
      <Cards cards={[{ title: evil, href: evil, over: evil, body: evil, foot: evil }]} />
      <DataTable id="t" caption={evil} columns={[{ key: 'a', header: evil }]} rows={[{ a: evil }]} />
      <Timeline entries={[{ when: evil, title: evil, body: evil, who: evil, source: evil }]} />
      <TileMap id="m" titleText={evil} desc={evil} tiles={[{ code: evil, name: evil, href: evil, cluster: evil, note: evil }]} />
      <ErrorSummary errors={[{ field: evil, text: evil }]} />
      <TextField name="x" label={evil} value={evil} hint={evil} error={evil} />
      <TextArea name="y" label={evil} value={`</textarea>${evil}`} />
      <SelectField name="z" label={evil} options={[{ value: evil, text: evil }]} value={evil} />
      <RadioGroup name="r" label={evil} options={[{ value: evil, text: evil, hint: evil }]} />
    </Page>,
  )
  expect(text).not.toContain('<script')
  expect(all(text, /(<\/textarea>)/g)).toHaveLength(1)
  expect(text.split('&lt;script').length).toBeGreaterThan(30)
})

test('a field is tied to its hint and its error, and gives back what was written', async () => {
  const text = await html(<TextField name="dato" label="Dato" hint="Som 6.2.2017" error="Findes ikke" value="30.2.2017" />)
  expect(text).toContain('aria-describedby="dato-hint dato-error"')
  expect(text).toContain('aria-invalid="true"')
  expect(text).toContain('value="30.2.2017"')
  expect(await html(<TextField name="dato" label="Dato" />)).not.toMatch(/aria-/)
})

test('a line break that a person began with survives a text area', async () => {
  expect(await html(<TextArea name="ord" label="Ord" value={'\nTiltrådt'} />)).toContain('>\n\nTiltrådt</textarea>')
})

test('the titles of a drawing stay in the drawing', async () => {
  const text = await html(
    <Page title="Kort">
      <TileMap
        id="m"
        titleText="Kortets titel"
        desc="d"
        tiles={[{ code: '0101', name: 'København', href: '/k', state: 'adopted' }]}
      />
    </Page>,
  )
  expect(text.slice(0, text.indexOf('<svg'))).not.toContain('Kortets titel')
  expect(text).toMatch(/<a class="tile state-adopted" href="\/k"><title>København, vedtaget<\/title>/)
})

test('an invented alliance says so on every kind of page, and a real one never does', async () => {
  const invented = { slug: 'o', name: 'Opdigtet', invented: true }
  expect(await html(<Page title="x" alliance={invented} />)).toContain('gælder ingen virkelige kommuner')
  expect(await html(<ErrorPage status={500} alliance={invented} />)).toContain('gælder ingen virkelige kommuner')
  expect(await html(<Page title="x" alliance={{ ...invented, invented: false }} />)).not.toContain(
    'gælder ingen virkelige kommuner',
  )
})

test.each(Object.keys(errorWords).map(Number) as ErrorStatus[])('error %i says what to do and leads on', async (status) => {
  const text = await html(<ErrorPage status={status} />)
  expect(text).toContain(errorWords[status][1])
  expect(text).toContain('noindex')
  expect(text).toContain('href="/"')
})
