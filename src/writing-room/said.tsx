import type { Content, GoalContent, TextContent } from '#drafting'
import { goalAreas, goalAreaWords, goalKindWords } from '#editions'
import { counted, danishDay } from '#kernel'
import { Facts } from '#ui'
import { obligationWords } from '#wording'
import { nameOf } from './words-da.ts'

const missing = 'ikke skrevet endnu'

/** A heading of the paper, one step below the one before it at the most. */
function Level({ level, children }: { level: number; children: string }) {
  if (level <= 3) return <h3>{children}</h3>
  return level === 4 ? <h4>{children}</h4> : <h5>{children}</h5>
}

function SaidText({ content, level }: { content: TextContent; level: number }) {
  if (content.kind === 'heading') return <Level level={level}>{content.text || missing}</Level>
  if (content.kind === 'paragraph') return <p>{content.text || missing}</p>
  return content.kind === 'bullet' ? (
    <ul>
      <li>{content.text || missing}</li>
    </ul>
  ) : (
    <p>
      <span aria-hidden="true"># </span>
      <span class="sr-only">Nummereret punkt: </span>
      {content.text || missing}
    </p>
  )
}

function SaidGoal({ content }: { content: GoalContent }) {
  return (
    <>
      <h3>{nameOf(content)}</h3>
      <p>{content.title || missing}</p>
      <Facts
        facts={[
          { label: 'Område', value: content.area ? goalAreaWords[content.area] : missing },
          { label: 'Slags', value: content.kind ? goalKindWords[content.kind].word : missing },
          { label: 'Skal eller kan', value: content.obligation ? obligationWords[content.obligation].word : missing },
          { label: 'Hvorfor målet er valgt', value: content.reason || missing },
          { label: 'Økonomisk forudsætning', value: content.economy || missing },
          { label: 'Anledning', value: content.cause || 'ingen' },
          { label: 'Temaer', value: content.themes.length ? counted(content.themes.length, 'tema', 'temaer') : 'ingen valgt' },
          { label: 'Frist', value: content.deadline ? danishDay(content.deadline) : 'ingen' },
        ]}
      />
    </>
  )
}

/** A part as the paper will say it. */
export function Said({ content, level }: { content: Content; level: number }) {
  switch (content.part) {
    case 'text':
      return <SaidText content={content} level={level} />
    case 'paper':
      return (
        <>
          <h3>{nameOf(content)}</h3>
          <Facts
            facts={[
              { label: 'Titel', value: content.title || missing },
              { label: 'Formål', value: content.purpose || missing },
              { label: 'Gavn for borgerne', value: content.benefit || missing },
              ...goalAreas.map((area) => ({
                label: `Hvorfor sammen om ${goalAreaWords[area].toLowerCase()}`,
                value: content.arguments[area] || missing,
              })),
            ]}
          />
        </>
      )
    case 'area':
      return (
        <>
          <h3>{nameOf(content)}</h3>
          {content.was ? <p>Området var et mål: {content.was.title}</p> : null}
        </>
      )
    case 'goal':
      return <SaidGoal content={content} />
  }
}
