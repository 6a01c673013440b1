/** The secretariat shows the draft to every municipality, and says until when. */
import { InvitedTable, readInvited } from '#contacts'
import { type FormStatus, Reading, readAnswers } from '#forms'
import { type Asked, actorFor, look, type Route, showError, showPage, todayFor } from '#identity'
import { counted, danishDay, danishInstant } from '#kernel'
import { isOpen, moveRound, openForRemarks, refusals } from '#remarks'
import {
  Alert,
  ErrorSummary,
  errorOf,
  Facts,
  Form,
  FormActions,
  type FormError,
  Lead,
  Section,
  SubmitButton,
  TextField,
} from '#ui'
import { draftPath, noDraft } from '#writing-room'
import { type AskedRound, roundAsked } from './asked.ts'

const pathOf = (asked: Asked, { draft }: AskedRound) => `${draftPath(asked, draft.edition)}/hoering`

async function page(asked: Asked, known: AskedRound, typed: string, errors: readonly FormError[], status: FormStatus) {
  const { draft, round } = known
  const now = asked.var.site.clock.now()
  const thing = { purpose: 'draft' as const, about: round?.id ?? '' }
  const invited = round ? await look(asked, (read) => readInvited(read, thing, now)) : []
  const open = round !== null && isOpen(round, todayFor(asked))
  return showPage(
    asked,
    {
      title: open ? 'Udkastet er åbent for bemærkninger' : 'Åbn udkastet for bemærkninger',
      trail: [{ text: `Udkast til ${draft.edition}`, href: draftPath(asked, draft.edition) }],
      hidden: true,
    },
    <>
      <ErrorSummary errors={errors} />
      <Lead>
        Alle medlemskommuner får udkastet at se, som det står, når det åbnes. Hver kommunes kontaktpersoner får en mail med et
        personligt link. Skrivegruppen kan skrive videre imens.
      </Lead>
      <Opened asked={asked} />
      {round ? (
        <Facts
          facts={[
            { label: 'Runde', value: `${round.number}, åbnet ${danishInstant(new Date(round.openedAt))}` },
            { label: 'Frist', value: `${danishDay(round.until)}${open ? '' : ' (gået)'}` },
            { label: 'Vist til', value: counted(round.municipalities.length, 'kommune', 'kommuner') },
            { label: 'Bemærkninger', value: String(known.remarks.length) },
          ]}
        />
      ) : null}
      <Form action={pathOf(asked, known)}>
        <input type="hidden" name="hvad" value={open ? 'flyt' : 'aabn'} />
        <TextField
          name="til"
          label={open ? 'Ny frist' : 'Frist'}
          hint="Den sidste dag, kommunerne kan skrive. For eksempel 6.3.2027."
          width="short"
          value={typed}
          error={errorOf(errors, 'til')}
        />
        <FormActions>
          <SubmitButton>{open ? 'Flyt fristen' : 'Åbn for bemærkninger'}</SubmitButton>
          <a href={draftPath(asked, draft.edition)}>Fortryd</a>
        </FormActions>
      </Form>
      {round ? (
        <Section title="Kommunernes links" id="links">
          <InvitedTable asked={asked} thing={thing} invited={invited} nameOf={known.nameOf} back={pathOf(asked, known)} />
        </Section>
      ) : null}
    </>,
    status,
  )
}

/** Tells how many there was nobody to write to for. */
const Opened = ({ asked }: { asked: Asked }) => {
  const unreachable = asked.req.query('uden')
  if (unreachable === undefined || !/^\d{1,4}$/.test(unreachable)) return null
  return (
    <Alert kind={unreachable === '0' ? 'success' : 'warning'} title="Udkastet er åbnet for bemærkninger">
      <p>
        {unreachable === '0'
          ? 'Alle kommuner har fået en mail.'
          : `${counted(Number(unreachable), 'kommune', 'kommuner')} har ingen kontaktperson og har ikke fået en mail. De kan svare, når en medarbejder logger ind, eller I kan skrive ind på deres vegne.`}
      </p>
    </Alert>
  )
}

export const showRound: Route['answer'] = async (asked) => {
  const known = await roundAsked(asked)
  return known ? page(asked, known, '', [], 200) : noDraft(asked)
}

export const roundFromForm: Route['answer'] = async (asked) => {
  const typed = await readAnswers(asked, ['til', 'hvad'])
  const known = await roundAsked(asked)
  if (!known) return noDraft(asked)
  const read = new Reading(typed)
  const until = read.day('til')
  if (!until) return page(asked, known, read.text('til'), read.errors, 422)
  const actor = actorFor(asked, null)
  if (!actor) return showError(asked, 403)
  const { site, alliance } = asked.var
  const { edition } = known.draft
  const act = read.text('hvad') === 'flyt' ? moveRound : openForRemarks
  const done = await act(site.ledger, alliance.slug, actor, { edition, until, origin: site.origin })
  if (!done.ok) return page(asked, known, read.text('til'), [refusals[done.refusal]], refusals[done.refusal].status)
  return asked.redirect(`${pathOf(asked, known)}${done.value ? `?uden=${done.value.unreachable.length}` : ''}`, 303)
}
