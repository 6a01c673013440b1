import { beginDraft, readDraft, readDraftEditions } from '#drafting'
import { readEditions } from '#editions'
import { readAnswers } from '#forms'
import { type Asked, look, type Route, showError, showPage, writerFor } from '#identity'
import { DataTable, ErrorSummary, errorOf, Form, FormActions, type FormError, Lead, Section, SubmitButton, TextField } from '#ui'
import { deskPath, draftPath, whoSees } from './asked.ts'
import { refusals } from './refusals.ts'

const see = (asked: Asked) =>
  look(asked, async (read) => {
    const drafts = await Promise.all((await readDraftEditions(read)).map((edition) => readDraft(read, edition)))
    const newest = (await readEditions(read))[0]
    return { drafts: drafts.filter((draft) => draft !== null), newest: newest?.year ?? null }
  })

async function page(asked: Asked, typed: string | null, errors: readonly FormError[], status: 200 | 403 | 404 | 409 | 422 = 200) {
  const { drafts, newest } = await see(asked)
  return showPage(
    asked,
    { title: 'Udkast', trail: [], hidden: true },
    <>
      <ErrorSummary errors={errors} />
      <Lead>{whoSees}</Lead>
      <Section title="Udkast" id="udkast">
        <DataTable
          id="udkast-tabel"
          caption="Alle udkast"
          captionHidden
          stacked
          emptyText="Der er endnu ikke begyndt noget udkast."
          columns={[
            { key: 'draft', header: 'Udkast' },
            { key: 'state', header: 'Stand' },
            { key: 'parts', header: 'Dele', numeric: true },
          ]}
          rows={drafts.map((draft) => ({
            draft: <a href={draftPath(asked, draft.edition)}>{`Version ${draft.number} af ${draft.edition}`}</a>,
            state: draft.numbered ? 'nummereret som version' : 'der skrives på det',
            parts: String(draft.parts.length),
          }))}
        />
      </Section>
      <Section
        title="Begynd et udkast"
        id="begynd"
        intro="Et nyt udkast begynder fra udgavens sidste version. Der er ét udkast ad gangen til en udgave. Alle kan se, at der er begyndt et udkast, men ikke hvad der står i det."
      >
        <Form action={deskPath(asked)}>
          <TextField
            name="udgave"
            label="Udgavens årstal"
            hint="Den udgave af papiret, som udkastet skal blive til."
            width="short"
            inputmode="numeric"
            value={typed ?? (newest === null ? '' : String(newest))}
            error={errorOf(errors, 'udgave')}
          />
          <FormActions>
            <SubmitButton>Begynd udkastet</SubmitButton>
          </FormActions>
        </Form>
      </Section>
    </>,
    status,
  )
}

export const showDrafts: Route['answer'] = (asked) => page(asked, null, [])

export const beginFromForm: Route['answer'] = async (asked) => {
  const { answers } = await readAnswers(asked, ['udgave'])
  const year = /^(199\d|20\d\d|21\d\d)$/.test(answers.udgave ?? '') ? Number(answers.udgave) : null
  const typed = answers.udgave ?? ''
  if (year === null) return page(asked, typed, [{ field: 'udgave', text: 'Skriv et årstal, for eksempel 2027.' }], 422)
  const actor = writerFor(asked)
  if (!actor) return showError(asked, 403)
  const begun = await beginDraft(asked.var.site.ledger, asked.var.alliance.slug, actor, year)
  if (begun.ok) return asked.redirect(draftPath(asked, year), 303)
  const { status, text } = refusals[begun.refusal]
  return page(asked, typed, [{ field: 'udgave', text }], status)
}
