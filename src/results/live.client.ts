/** Shows what a page follows as it changes; without it the page is as it was when it was asked for. */
for (const place of document.querySelectorAll<HTMLElement>('[data-live]')) {
  const source = new EventSource(place.dataset.live ?? '')
  const lost = document.createElement('p')
  lost.className = 'live-lost'
  lost.textContent = 'Forbindelsen er afbrudt. Det, der står, kan være forældet; siden prøver igen.'
  source.onmessage = ({ data }) => {
    lost.remove()
    place.innerHTML = data
  }
  source.onerror = () => place.after(lost)
  // The vote is closed: the page has more to show now.
  source.addEventListener('slut', () => {
    source.close()
    location.reload()
  })
}
