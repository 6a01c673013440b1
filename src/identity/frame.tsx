import type { Child } from 'hono/jsx'
import { danishList, dayOf } from '#kernel'
import { ErrorPage, type ErrorStatus, Page, type PageProps } from '#ui'
import type { Asked } from './doors.ts'
import type { OfficeKind, PlacedOffice, Visitor } from './words.ts'

export const officeWords: Record<OfficeKind, string> = {
  secretariat: 'sekretariatet',
  clerk: 'kommunemedarbejder',
  writer: 'skrivegruppemedlem',
  reader: 'læser',
}

/** An office in words: kommunemedarbejder for Ishøj. */
export const officeText = ({ office, code, municipality }: Pick<PlacedOffice, 'office' | 'code' | 'municipality'>) =>
  code ? `${officeWords[office]} ${office === 'writer' ? 'fra' : 'for'} ${municipality ?? code}` : officeWords[office]

const officesOf = (visitor: Visitor) => danishList(visitor.offices.map(officeText)) || undefined

type Frame = Pick<PageProps, 'title' | 'here' | 'trail' | 'description' | 'hidden' | 'feeds' | 'scripts'>

const around = ({ var: { alliance, visitor, site, head } }: Asked) => ({
  revision: head,
  alliance: alliance as Asked['var']['alliance'] | undefined,
  person: visitor && { name: visitor.mail, offices: officesOf(visitor) },
  mode: site.mode,
  day: dayOf(site.clock.now()),
})

/** Answers with a whole page in the alliance's frame. */
export const showPage = (asked: Asked, frame: Frame, children: Child, status: 200 | 400 | 403 | 404 | 409 | 422 | 429 = 200) =>
  asked.html(
    <Page {...around(asked)} {...frame}>
      {children}
    </Page>,
    status,
  )

/** Answers with what went wrong and what to do about it. */
export const showError = (asked: Asked, status: ErrorStatus, detail?: string) =>
  asked.html(<ErrorPage {...around(asked)} status={status} detail={detail} />, status)
