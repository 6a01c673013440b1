import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDataFolder } from './data-folder.ts'

function freshFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'samsigte-folder-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('given a folder whose parents are missing too, when it is opened, then all of them are made', () => {
  const folder = join(freshFolder(), 'deep', 'down')
  expect(openDataFolder(folder)).toEqual({ ok: true, value: folder })
  expect(existsSync(folder)).toBe(true)
  expect(openDataFolder(folder)).toEqual({ ok: true, value: folder })
})

test('given a place where no folder can be made, when it is opened, then it is refused and does not wait for ever', () => {
  const file = join(freshFolder(), 'file')
  writeFileSync(file, '')
  for (const folder of [file, join(file, 'below'), '/proc/nowhere/below'])
    expect(openDataFolder(folder)).toMatchObject({ ok: false, refusal: { kind: 'folder-not-writable', folder } })
})
