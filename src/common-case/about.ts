import { type RecordedTemplate, readHeadings, readShown, readTemplates } from '#case-parts'
import { type CaseGround, readCaseGround } from '#cases'
import type { ReadDb } from '#db'
import type { Asked } from '#identity'

export const deskPath = (asked: Asked) => `/${asked.var.alliance.slug}/sagsarbejde`
export const templatePath = (asked: Asked, year: number) => `${deskPath(asked)}/skabelon/${year}`
export const commonPath = (asked: Asked, year: number) => `/${asked.var.alliance.slug}/sagsfremstilling/${year}`
export const deskTrail = (asked: Asked) => ({ text: 'Sager til kommunerne', href: deskPath(asked) })

export function yearAsked(asked: Asked): number | null {
  const text = asked.req.param('year') ?? ''
  return /^\d{4}$/.test(text) ? Number(text) : null
}

/** An edition's common text, all its versions, the oldest first; null where there is no such edition. */
export type CommonCase = {
  readonly ground: CaseGround
  readonly templates: readonly RecordedTemplate[]
  /** The newest common text of an earlier edition, to begin from. */
  readonly earlier: RecordedTemplate | null
}
export async function readCommonCase(read: ReadDb, year: number): Promise<CommonCase | null> {
  const ground = await readCaseGround(read, year)
  if (!ground) return null
  const earlier = (await readTemplates(read)).findLast(({ edition }) => edition < year) ?? null
  return { ground, templates: ground.templates, earlier }
}

export const readOverview = async (read: ReadDb) => ({
  templates: await readTemplates(read),
  headings: await readHeadings(read),
  published: await readShown(read),
})
