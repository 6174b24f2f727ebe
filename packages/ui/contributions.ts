import type { ReactNode } from 'react'
import type { IconName } from './icon-names.ts'
import type { Catalogue } from './language.ts'
import type { KeySpec } from './shortcuts/key-spec.ts'

/** A key of the room's own catalogue. */
export type MessageKey = string

/** A component that is fetched when it is first shown: `() => import('./board-page.tsx').then(file => file.BoardPage)`. */
export type Lazy<Props extends object> = () => Promise<View<Props>>

/** A component, written as a method so that one with narrower props (its own path parameters) fits too. */
export type View<Props extends object> = { bivarianceHack(props: Props): ReactNode }['bivarianceHack']

/** One object, by the name of its type and its id. */
export interface ObjectRef {
  type: string
  id: string
}

export interface PageProps {
  /** The parameters of the path: `params.project` for 'p/:project/board'. */
  params: Readonly<Record<string, string>>
}

/** Where a page stands, before its code is here. */
export interface PagePlace extends PageProps {
  search: Readonly<Record<string, string>>
}

/** Asks questions before those who need the answers are here: their `fetch` then finds them. */
export interface AskAhead {
  begin: (query: string, input?: object) => void
  fetch: typeof fetch
}

export interface RouteContribution {
  load: Lazy<PageProps>
  /** Asks what the page will ask, while its code is on its way. */
  ahead?: () => Promise<(place: PagePlace, ask: AskAhead) => void | Promise<void>>
  /** `bare` stands alone in the window, without rail and panel: sign-in, setup, invite. */
  layout?: 'shell' | 'bare'
  /** Shown to people who are not signed in, too. */
  open?: boolean
}

export interface NavContribution {
  /** The path that the rail goes to, such as '/inbox'. */
  path: string
  icon: IconName
  /** The room's name, and the label under its icon: at most two Chinese characters or seven letters. */
  label: MessageKey
  short?: MessageKey
  /** Shown at the icon: render `<NavBadge count={…} />`. */
  badge?: Lazy<object>
  /** The room's tree in the sidebar; without it the room has none. */
  sidebar?: Lazy<object>
  /** Paths that belong to the room, so that its icon stays lit and its sidebar stays: ['/p']. Its own path always does. */
  covers?: readonly string[]
  /** The second key after G: `i` makes `g i`. */
  key?: string
  /** Left out where it returns false: 'only for administrators'. Asked again when the account changes. */
  shown?: (account: SignedIn) => boolean
}

export interface ObjectContribution {
  icon: IconName
  /** The word for its kind: 'Issue'. */
  label: MessageKey
  /** In a line of text. */
  chip: Lazy<ObjectViewProps>
  /** As peek, panel and page: one component that looks at `mode` and draws an `ObjectFrame`. */
  page?: Lazy<ObjectPageProps>
  /** The address of its page where that is not /o/<type>/<id>. */
  path?: (id: string) => string
}

export interface ObjectViewProps {
  id: string
}

export type ObjectMode = 'peek' | 'panel' | 'page'

export interface ObjectPageProps extends ObjectViewProps {
  mode: ObjectMode
}

/** A section that appears in the page of any object: comments, links, history. */
export interface PanelContribution {
  id: string
  label: MessageKey
  /** Types it appears for; all without it. */
  on?: readonly string[]
  /** The lower, the higher up; 100 by default. */
  order?: number
  /** It draws its own `PanelSection`, or nothing where there is nothing to say. */
  bare?: boolean
  view: Lazy<{ object: ObjectRef }>
}

/** What an entry of the palette is told. */
export interface PaletteContext {
  /** The object in focus: under the cursor on a board, or open in the panel. */
  object: ObjectRef | null
  go: (href: string) => void
}

export interface PaletteContribution {
  /** The command it leads to ('issue.create'), or a name of the room's own. */
  command: string
  label: MessageKey
  icon: IconName
  key?: KeySpec
  section?: 'create' | 'go' | 'here'
  /** Only while an object of this type is in focus. */
  on?: string
  /** Why it cannot be done now, as a message; null: it can. */
  off?: (context: PaletteContext) => MessageKey | null
  /** Goes to this address, … */
  go?: string
  /** … or opens this dialog, … */
  dialog?: Lazy<PaletteDialogProps>
  /** … or does it at once. One of the three. */
  run?: () => Promise<(context: PaletteContext) => void | Promise<void>>
}

export interface PaletteDialogProps {
  object: ObjectRef | null
  onClose: () => void
}

/** One thing that a search brought up. */
export interface Found extends ObjectRef {
  title: string
  /** Before the title: a key. */
  key?: string
  /** After it, muted: a project, a department. */
  note?: string
}

export interface SearchContribution {
  /** The heading over what it finds. */
  label: MessageKey
  load: () => Promise<(text: string, signal: AbortSignal) => Promise<readonly Found[]>>
}

export interface SettingsContribution {
  id: string
  label: MessageKey
  icon: IconName
  /** Of the person, or of the whole organisation. */
  of: 'person' | 'organisation'
  shown?: (account: SignedIn) => boolean
  view: Lazy<object>
}

/** The five states that every screen has, each drawn on its own in the gallery. */
export const screenStates = ['loading', 'empty', 'error', 'noPermission', 'full'] as const
export type ScreenState = (typeof screenStates)[number]

export interface GalleryScreen {
  /** Part of its address in the gallery: 'issue-board'. */
  name: string
  /** The addresses that lead to it, as the router writes them: ['/p/$project/board']. None where it is a dialog or a part. */
  shows?: readonly string[]
  /** Inside the shell's content (default), or alone in the window. */
  layout?: 'shell' | 'bare'
  states: Readonly<Record<ScreenState, () => ReactNode>>
}

export interface SignedIn {
  kind: 'signed-in'
  person: { id: string; name: string }
  organisation: string
  /** The organisation's time zone: 'Asia/Shanghai'. */
  zone: string
  /** May administer the organisation. */
  isAdministrator: boolean
}

/** Who sits in front of the screen: nobody yet, an installation without an organisation, or a person. */
export type Account = { kind: 'signed-out' } | { kind: 'setup' } | SignedIn

/** How the shell learns who is here; one room contributes it. */
export interface AccountContribution {
  /** Takes what to fetch by. */
  load: () => Promise<(use?: typeof fetch) => Promise<Account>>
  signOut: () => Promise<() => Promise<void>>
  /** Where to go without a session, and on a fresh installation. */
  paths: { signedOut: string; setup: string }
}

/** A command that people give while they work, as it is called where they read that it was not taken. */
export interface EditContribution {
  label: MessageKey
  /** What it was about: an object of this type, whose id stands in the input at this name. */
  object?: { type: string; at: string }
  /** Where in the input the words stand that somebody wrote, as plain or rich text. */
  words?: readonly string[]
}

/** What a room gives to the screen. Names, icons and paths are here; all else is fetched when it is shown. */
export interface WebModule {
  name: string
  locales: Catalogue
  routes?: Readonly<Record<string, RouteContribution | Lazy<PageProps>>>
  nav?: NavContribution
  objects?: Readonly<Record<string, ObjectContribution>>
  panels?: readonly PanelContribution[]
  palette?: readonly PaletteContribution[]
  /** By the command's name. */
  edits?: Readonly<Record<string, EditContribution>>
  search?: SearchContribution
  settings?: readonly SettingsContribution[]
  account?: AccountContribution
  /** Queries without input that the shell begins with on any page. */
  asks?: readonly string[]
  /** Put around everything once somebody is signed in: what views of all rooms get from this one. */
  around?: Lazy<{ children: ReactNode }>
  gallery?: () => Promise<readonly GalleryScreen[]>
}

/** Declares what a room gives to the screen; the default export of its `web/index.tsx`. */
export function defineWeb(web: WebModule): WebModule {
  return web
}
