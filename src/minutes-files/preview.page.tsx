/** What a file of minutes says, and the choice of what shall be recorded of it. */
import { type Asked, type Route, showError, showPage } from '#identity'
import { writing } from '#journal'
import { accept, counted } from '#kernel'
import {
  Alert,
  AskForm,
  ErrorSummary,
  errorOf,
  Facts,
  Form,
  FormActions,
  type FormError,
  Lead,
  More,
  RadioGroup,
  Section,
  SelectField,
  Sentences,
  SubmitButton,
} from '#ui'
import type { Choice } from './choices.ts'
import { type FileAsked, fileAsked, filePath, uploadPath } from './file-asked.ts'
import { choiceName, factsOf, Shown, warnings } from './preview-parts.tsx'
import { deleteMinutes } from './store.ts'
import { trail } from './upload.page.tsx'
import { noFile, readSentence } from './words-da.ts'

/** So many decisions are shown to choose from at once; the rest are in a list. */
const few = 8

const Choosing = ({
  asked,
  shown,
  likely,
  others,
  errors,
}: {
  asked: Asked
  shown: FileAsked
  likely: readonly Choice[]
  others: readonly Choice[]
  errors: readonly FormError[]
}) => (
  <AskForm action={`${filePath(asked, shown.file.id)}/beslutning`} label="Vælg, hvad der skal registreres">
    <SelectField
      name="sag"
      label="Hvilken sag hører beslutningen til?"
      hint={shown.proposed ? 'Foreslået efter kommunens navn i filen.' : 'Filen siger ikke klart, hvilken kommune den er fra.'}
      options={shown.matters.map(({ id, title, place }) => ({ value: id, text: `${place}: ${title}` }))}
      value={asked.req.query('sag') ?? shown.proposed?.id ?? ''}
      error={errorOf(errors, 'sag')}
    />
    <RadioGroup
      name="valg"
      label="Hvilken beslutning?"
      hint="Har punktet flere beslutninger, så registrér dem én ad gangen."
      options={likely.map((choice) => ({ value: choice.key, text: choiceName(choice) }))}
      value={likely.length === 1 ? likely[0]?.key : undefined}
      error={errorOf(errors, 'valg')}
      optional={others.length > 0}
    />
    {others.length ? (
      <SelectField
        name="andet"
        label="Eller et andet punkt i filen"
        options={others.map((choice) => ({ value: choice.key, text: choiceName(choice).slice(0, 120) }))}
        optional
      />
    ) : null}
    <SubmitButton>Se forslaget</SubmitButton>
  </AskForm>
)

/** The likely ones to choose from, or the first where none is. */
function split({ choices }: FileAsked) {
  const likely = choices.filter((one) => one.likely)
  const first = (likely.length ? likely : choices).slice(0, few)
  return { likely: first, others: choices.filter((one) => !first.includes(one)), found: likely.length > 0 }
}

const Told = ({ asked }: { asked: Asked }) =>
  /^\d{1,12}$/.test(asked.req.query('registreret') ?? '') ? (
    <Alert kind="success" title="Behandlingen er registreret">
      <p>Filen er her endnu. Vælg den næste beslutning, eller slet filen.</p>
    </Alert>
  ) : null

const What = ({ asked, shown, errors }: { asked: Asked; shown: FileAsked; errors: readonly FormError[] }) => {
  const { likely, others, found } = split(shown)
  if (likely.length === 0) return <p>Der er intet åbent punkt med tekst i filen, så der er intet at registrere.</p>
  return (
    <>
      <p>
        {found
          ? 'Det punkt, der ligner papiret mest, står her. De læste ord er markeret med det, de er forstået som.'
          : 'Intet punkt ligner papiret. De første punkter i filen står her; vælg det rigtige.'}
      </p>
      {likely.map((choice) => (
        <Shown choice={choice} />
      ))}
      {others.length ? (
        <More summary={`Vis ${counted(others.length, 'anden beslutning', 'andre beslutninger')} i filen`}>
          {others.slice(0, 100).map((choice) => (
            <Shown choice={choice} />
          ))}
        </More>
      ) : null}
      {shown.matters.length ? (
        <Choosing asked={asked} shown={shown} likely={likely} others={others} errors={errors} />
      ) : (
        <p>Der er ingen sager, som du kan registrere på endnu.</p>
      )}
    </>
  )
}

export const showWhole = (asked: Asked, shown: FileAsked, errors: readonly FormError[] = []) =>
  showPage(
    asked,
    {
      title: 'Hvad referatet siger',
      trail: [...trail(asked), { text: 'Læs et referat ind', href: uploadPath(asked) }],
      hidden: true,
    },
    <>
      <ErrorSummary errors={errors} />
      <Told asked={asked} />
      <Lead>{readSentence(shown.file.content, shown.file.readAt)}</Lead>
      <Section title="Det, filen siger om mødet" id="moedet">
        <Facts facts={factsOf(shown)} />
        <Sentences sentences={warnings(shown)} />
      </Section>
      <Section title="Det, der blev besluttet" id="besluttet">
        <What asked={asked} shown={shown} errors={errors} />
      </Section>
      <Form action={`${filePath(asked, shown.file.id)}/sletning`}>
        <FormActions>
          <SubmitButton kind="secondary">Slet filen uden at registrere</SubmitButton>
        </FormActions>
      </Form>
    </>,
    errors.length ? 422 : 200,
  )

export const showPreview: Route['answer'] = async (asked) => {
  const shown = await fileAsked(asked)
  return shown ? showWhole(asked, shown) : showError(asked, 404, noFile)
}

/** Lets go of the file at once; a file that is gone already is gone. */
export const deleteFromForm: Route['answer'] = async (asked) => {
  const { visitor, site, alliance } = asked.var
  const id = asked.req.param('minutes') ?? ''
  if (!visitor || !/^[0-9a-f-]{36}$/.test(id)) return showError(asked, 404, noFile)
  await writing(site.ledger, alliance.slug, async (tx) => accept(await deleteMinutes(tx, id, visitor.person)))
  return asked.redirect(uploadPath(asked), 303)
}
