/** One line to the person at the terminal. */
export const say = (line) => process.stdout.write(`${line}\n`)

/** What ends a command: worded for the person, told in one line, never with a stack trace. */
export class Stop extends Error {}

/** Shows how far a piece of work is: on a terminal by rewriting one line, in a log with a line per quarter. */
export function progress(label, total) {
  let quarter = 0
  const rewrite = process.stdout.isTTY
  const line = (done) => `  ${label}: ${done} af ${total}`
  return {
    at(done) {
      if (rewrite) process.stdout.write(`\r${line(done)}`)
      else if (done < total && Math.floor((done / total) * 4) > quarter) {
        quarter = Math.floor((done / total) * 4)
        say(line(done))
      }
    },
    end: (complete) => rewrite && process.stdout.write(complete ? `\r${line(total)}\n` : '\n'),
  }
}
