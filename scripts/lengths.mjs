import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

/** Prints how long the files and functions of src/ are, against the budget of the house; only tells, never fails. */
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(join('src', path), 'utf8') }))

function* functionsIn(node) {
  if (!node || typeof node !== 'object') return
  if (/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)) yield node
  for (const inner of Object.values(node)) {
    if (Array.isArray(inner)) for (const one of inner) yield* functionsIn(one)
    else if (inner && typeof inner === 'object') yield* functionsIn(inner)
  }
}

const lineOf = (text, place) => text.slice(0, place).split('\n').length
const lengths = files.map(({ path, text }) => ({ name: path, lines: text.trimEnd().split('\n').length }))
const functions = files.flatMap(({ path, text }) =>
  [...functionsIn(parseSync(path, text).program)].map(({ start, end }) => ({
    name: `${path}:${lineOf(text, start)}`,
    lines: text.slice(start, end).split('\n').length,
  })),
)

function tell(what, all, twice) {
  const sorted = all.toSorted((a, b) => a.lines - b.lines)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].lines
  console.log(`${what}: ${all.length}, median ${at(0.5)}, 90 % ${at(0.9)}, longest ${at(1)} lines`)
  for (const { name, lines } of sorted.filter(({ lines }) => lines >= twice).reverse()) console.log(`  ${lines}  ${name}`)
}
tell('Files', lengths, 200)
tell('Functions', functions, 40)
