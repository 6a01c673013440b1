import type { Paper } from '#library'

export const areaWords: Record<Paper['area'], string> = {
  somatic: 'Somatik',
  psychiatric: 'Psykiatri',
  '': 'ikke registreret',
}
export const notRecorded = 'ikke registreret'
