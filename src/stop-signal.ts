/** Comes true when somebody asks the program to stop: Ctrl-C, a kill, a closed terminal, or the death of who started it. */
export function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    const asked = () => resolve()
    // They stay on: a second Ctrl-C (a terminal sends it to every process of the group) must not cut the stopping short.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, asked)
    process.on('disconnect', asked)
    process.channel?.unref()
    if (!process.channel) whenNpmDies(asked)
  })
}

/** npm that is killed outright cannot pass it on: then our parent is another. Without npm that may mean no more than a closed shell. */
function whenNpmDies(act: () => void) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    act()
  }, 500)
  timer.unref()
}
