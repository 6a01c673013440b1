/** Makes one list of the lists of places: themes are chosen, moved up and down, and taken away; the lists underneath still send the form. */
const box = document.querySelector<HTMLElement>('[data-ranking]')
const selects = [...(box?.querySelectorAll('select') ?? [])]
const titles = new Map([...(selects[0]?.options ?? [])].filter(({ value }) => value).map(({ value, text }) => [value, text]))
const chosen = selects.map(({ value }) => value).filter(Boolean)

const made = <T extends keyof HTMLElementTagNameMap>(name: T, className: string, text = '') => {
  const element = document.createElement(name)
  element.className = className
  element.textContent = text
  return element
}
const own = made('div', 'ranking')
const told = made('p', 'sr-only')
told.setAttribute('aria-live', 'polite')

function button(theme: string, act: string, text: string, does: () => void) {
  const one = made('button', 'ranking-button', text)
  one.type = 'button'
  one.dataset.act = `${act} ${theme}`
  one.setAttribute('aria-label', `${text}: ${titles.get(theme)}`)
  one.addEventListener('click', () => {
    does()
    show()
    const place = chosen.indexOf(theme) + 1
    told.textContent = place ? `${titles.get(theme)} er på plads ${place}.` : `${titles.get(theme)} er taget ud.`
    focusOn(theme, act)
  })
  return one
}

/** The same button where it is still there, else another of the same theme: the keyboard must not lose its place. */
function focusOn(theme: string, act: string) {
  const all = [...own.querySelectorAll<HTMLButtonElement>('button')]
  const enabled = (name: string) => all.find(({ dataset, disabled }) => dataset.act === `${name} ${theme}` && !disabled)
  const found = [act, 'up', 'down', 'out', 'in'].map(enabled).find((one) => one !== undefined)
  found?.focus()
}

function move(theme: string, by: number) {
  const at = chosen.indexOf(theme)
  chosen.splice(at, 1)
  chosen.splice(at + by, 0, theme)
}

function chosenItem(theme: string, at: number) {
  const item = made('li', 'ranking-item')
  const up = button(theme, 'up', 'Op', () => move(theme, -1))
  const down = button(theme, 'down', 'Ned', () => move(theme, 1))
  up.disabled = at === 0
  down.disabled = at === chosen.length - 1
  const out = button(theme, 'out', 'Fjern', () => chosen.splice(chosen.indexOf(theme), 1))
  item.append(made('span', 'ranking-place', `${at + 1}.`), made('span', 'ranking-title', titles.get(theme)), up, down, out)
  return item
}
function otherItem(theme: string) {
  const item = made('li', 'ranking-item')
  item.append(
    made('span', 'ranking-title', titles.get(theme)),
    button(theme, 'in', 'Vælg', () => chosen.push(theme)),
  )
  return item
}

function show() {
  for (const [at, select] of selects.entries()) select.value = chosen[at] ?? ''
  const list = made('ol', 'ranking-list')
  list.append(...chosen.map(chosenItem))
  const others = [...titles.keys()].filter((theme) => !chosen.includes(theme))
  const rest = made('ul', 'ranking-list')
  rest.append(...others.map(otherItem))
  own.replaceChildren(
    made('h3', 'ranking-heading', 'Jeres rangordning, det vigtigste øverst'),
    chosen.length ? list : made('p', 'ranking-none', 'I har ikke valgt noget tema endnu.'),
    ...(others.length ? [made('h3', 'ranking-heading', 'Temaer, I kan vælge'), rest] : []),
  )
}

// An error points at a place in the lists, so they stay as they are until it is put right.
if (box && new Set(chosen).size === chosen.length && !box.querySelector('.form-error')) {
  for (const part of [...box.children]) if (part instanceof HTMLElement) part.hidden = true
  show()
  box.append(own, told)
}
