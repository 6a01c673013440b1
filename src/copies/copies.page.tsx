/** Which papers we keep a copy of, for everyone; the papers themselves are for those who hold an office. */
import { type Asked, look, type Route, showError, showPage } from '#identity'
import { danishDay, dispositionOf } from '#kernel'
import { ActLink, ActRow, DataTable, Lead, Section } from '#ui'
import { danishSize } from './sentences.ts'
import { readCopies, readPaper } from './store.ts'
import type { KeptPaper, RecordedCopy } from './words.ts'

/** Where a copy can be fetched by those who may. */
export const copyPath = (alliance: string, sha256: string) => `/${alliance}/kopier/${sha256}`

/** Lets a long word break anywhere: a fingerprint has no seams. */
const Fingerprint = ({ sha256 }: Pick<RecordedCopy, 'sha256'>) => (
  <code>
    {sha256.match(/.{1,8}/g)?.map((part) => (
      <>
        {part}
        <wbr />
      </>
    ))}
  </code>
)

/** What the visitor may do with the paper itself; nothing, for a stranger. */
function acts({ var: { visitor, alliance } }: Asked, { sha256, name, erased }: RecordedCopy) {
  if (erased !== null) return `slettet: ${erased}`
  const path = copyPath(alliance.slug, sha256)
  const isSecretary = visitor?.offices.some(({ office }) => office === 'secretariat')
  if (!visitor?.offices.length) return 'gemt'
  return (
    <ActRow>
      <ActLink href={path} text="Hent" of={name} />
      {isSecretary ? <ActLink href={`${path}/sletning`} text="Slet" of={name} /> : null}
    </ActRow>
  )
}

const row = (asked: Asked, copy: RecordedCopy) => ({
  name: <span id={`kopi-${copy.sha256.slice(0, 12)}-${copy.sequence}`}>{copy.name}</span>,
  from: copy.address ? <a href={copy.address}>{new URL(copy.address).hostname}</a> : 'sendt ind som fil',
  on: danishDay(copy.fetchedOn),
  size: danishSize(copy.size),
  sha256: <Fingerprint sha256={copy.sha256} />,
  copy: acts(asked, copy),
})

export const showCopies: Route['answer'] = async (asked) => {
  const copies = await look(asked, readCopies)
  return showPage(
    asked,
    { title: 'Kopier af det, der henvises til' },
    <>
      <Lead>
        Sider på nettet flyttes og slettes. Derfor gemmes en kopi af de papirer, som oplysningerne her bygger på. Fingeraftrykket
        (SHA-256) viser, om et papir er det samme som kopien.
      </Lead>
      <Section title="Gemte kopier" id="kopier">
        <DataTable
          id="gemte-kopier"
          caption="Gemte kopier, den nyeste først"
          columns={[
            { key: 'name', header: 'Papir' },
            { key: 'from', header: 'Kommer fra' },
            { key: 'on', header: 'Hentet' },
            { key: 'size', header: 'Størrelse' },
            { key: 'sha256', header: 'Fingeraftryk' },
            { key: 'copy', header: 'Kopien' },
          ]}
          rows={copies.map((copy) => row(asked, copy))}
          emptyText="Der er ingen kopier endnu."
          captionHidden
          stacked
        />
        <p>Kopierne selv kan rumme personoplysninger og kan kun hentes af dem, der har et hverv i alliancen.</p>
      </Section>
    </>,
  )
}

/** What a browser may be told that a copy is; anything that it could run or show as a page is only bytes. */
const harmless = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'image/jpeg',
  'image/png',
])

function asFile(asked: Asked, { name, mediaType, bytes }: KeptPaper) {
  asked.header('content-type', harmless.has(mediaType) ? mediaType : 'application/octet-stream')
  asked.header('content-disposition', dispositionOf('attachment', name))
  asked.header('x-content-type-options', 'nosniff')
  return asked.body(Uint8Array.from(bytes))
}

/** The copy itself, always to be saved and never to be shown. */
export const showCopy: Route['answer'] = async (asked) => {
  const sha256 = asked.req.param('sha') ?? ''
  const found = /^[0-9a-f]{64}$/.test(sha256) ? await look(asked, (read) => readPaper(read, sha256)) : undefined
  return found ? asFile(asked, found) : showError(asked, 404, 'Der er ingen kopi med det fingeraftryk.')
}
