import type { Expertise, GroupRole } from './words.ts'

export const roleWords: Record<GroupRole, string> = { lead: 'leder', member: 'medlem', resource: 'ressourceperson' }
export const expertiseWords: Record<Expertise, string> = { somatic: 'somatik', psychiatric: 'psykiatri' }
