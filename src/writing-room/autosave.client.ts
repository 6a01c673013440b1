/** Saves the open form every few seconds and when its writer leaves, and tells so. Without this script the button saves. */
const every = 4000

type Answer = { readonly save?: number; readonly text: string; readonly address?: string }

function watch(form: HTMLFormElement) {
  const status = form.querySelector('[data-save-status]')
  const seen = form.elements.namedItem('set')
  let dirty = false
  let busy = false
  let sent = false
  let waiting = false
  let parted = false

  const say = (text: string, address?: string) => {
    if (!status) return
    status.textContent = text
    if (!address) return
    const link = document.createElement('a')
    link.href = address
    link.textContent = 'Se begge tekster'
    status.append(' ', link)
  }
  const body = () => {
    const fields = new URLSearchParams()
    for (const [name, value] of new FormData(form)) fields.append(name, String(value))
    fields.set('auto', 'ja')
    return fields
  }
  /** Whoever leaves while a text is on its way sends the newer one after it: kept beside the first is better than lost. */
  async function save(leaving = false) {
    if (!dirty || sent || (busy && !leaving)) return
    busy = true
    dirty = false
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        body: body(),
        headers: { accept: 'application/json' },
        keepalive: leaving,
      })
      if (answer.status === 401 || answer.status === 403) {
        dirty = true
        say('Ikke gemt: du er logget ud. Teksten står her stadig. Log ind i en ny fane, så gemmes den.')
      } else {
        const { save, text, address }: Answer = await answer.json()
        if (save && seen instanceof HTMLInputElement) seen.value = String(save)
        // Another has saved meanwhile: this text is kept beside theirs once, and again when its writer leaves, not every few seconds.
        parted = answer.status === 409
        if (!answer.ok && !parted) dirty = answer.status >= 500
        say(text, address)
      }
    } catch {
      dirty = true
      say('Ikke gemt: der er ingen forbindelse. Teksten står her stadig, og der prøves igen.')
    } finally {
      busy = false
      if (waiting) form.requestSubmit()
    }
  }

  form.addEventListener('input', () => {
    dirty = true
  })
  form.addEventListener('submit', (event) => {
    // What is on its way is answered first, or the form would be held against its writer's own text.
    waiting = busy
    if (busy) event.preventDefault()
    else sent = true
  })
  // A browser that comes back to the page by its history has the form as it was, and may write on.
  addEventListener('pageshow', () => {
    sent = false
  })
  addEventListener('online', () => void save())
  addEventListener('pagehide', () => void save(true))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save(true)
  })
  setInterval(() => {
    if (!parted) void save()
  }, every)
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) watch(form)
