/**
 * Reads one file of minutes in a process of its own, which has little memory, may write nowhere and start nothing, and is ended when
 * it takes too long: a file from outside must not reach the site. Node can run it unbuilt.
 */
import { readMinutesHere } from './read-file.ts'

process.on('message', (bytes: Uint8Array) => {
  void readMinutesHere(bytes).then((answer) => process.send?.(answer, () => process.disconnect()))
})
