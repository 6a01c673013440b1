/** Shows how far the files are, while they are being made; without it the page is as it was when it was asked for. */
const every = 3000
const underWay = () => document.querySelector('[data-under-way]') !== null

async function refresh() {
  const answer = await fetch(location.href).catch(() => null)
  if (!answer?.ok) return
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const place of document.querySelectorAll<HTMLElement>('[data-under-way]')) {
    const id = place.closest('section')?.id
    const now = id && fresh.getElementById(id)?.querySelector('section > div')
    // Nobody is taken away from a link that they stand on.
    if (now && !place.contains(document.activeElement)) place.replaceWith(now)
  }
}

const timer = setInterval(() => {
  if (underWay()) void refresh()
  else clearInterval(timer)
}, every)
