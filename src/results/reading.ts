import type { ReadDb } from '#db'
import { type DialogueMeeting, readDialogueMeetings } from '#dialogue'
import { type CalendarDay, dayOf, type MunicipalityCode, span } from '#kernel'
import { clusters, membershipOn, nameAt, readEveryone } from '#members'
import { type NameOf, type Result, readVote, resultOf, type Vote } from '#priorities'
import { readThemes, type Theme } from '#themes'

export type Cluster = { readonly name: string; readonly codes: readonly MunicipalityCode[] }
/** A vote with all that its page tells about it. */
export type Shown = {
  readonly vote: Vote
  readonly result: Result | null
  readonly themes: readonly Theme[]
  readonly titleOf: (theme: string) => string
  readonly nameOf: NameOf
  readonly clusters: readonly Cluster[]
  readonly meeting: DialogueMeeting | null
}

/** The day whose names and clusters hold: when it opened, or was loaded as having been. */
function dayOfVote({ changes, opens }: Vote, today: CalendarDay): CalendarDay {
  const opened = changes.find(({ kind }) => kind === 'opened')
  return opened ? dayOf(new Date(opened.at)) : (span(opens)?.first ?? today)
}

export async function readShown(read: ReadDb, id: string, today: CalendarDay): Promise<Shown | null> {
  const vote = await readVote(read, id)
  if (!vote) return null
  const on = dayOfVote(vote, today)
  const everyone = await readEveryone(read)
  const known = new Map(everyone.municipalities.map((one) => [one.code, one]))
  const themes = new Map((await readThemes(read)).map((theme) => [theme.id, theme]))
  const meetings = vote.meeting ? await readDialogueMeetings(read) : []
  return {
    vote,
    result: resultOf(vote),
    themes: vote.themes.flatMap((theme) => themes.get(theme) ?? []),
    titleOf: (theme) => themes.get(theme)?.title ?? theme,
    nameOf: (code) => {
      const one = known.get(code)
      return one ? nameAt(one, everyone.names, on) : code
    },
    clusters: clusters(membershipOn(everyone, on)).map(({ name, members }) => ({ name, codes: members.map(({ code }) => code) })),
    meeting: meetings.find((one) => one.id === vote.meeting) ?? null,
  }
}
