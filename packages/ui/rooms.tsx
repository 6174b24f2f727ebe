import { type ComponentType, createContext, type ReactNode, useContext } from 'react'
import type {
  EditContribution,
  Lazy,
  NavContribution,
  ObjectContribution,
  ObjectPageProps,
  ObjectRef,
  ObjectViewProps,
  PaletteContribution,
  PaletteDialogProps,
  PanelContribution,
  SettingsContribution,
  WebModule,
} from './contributions.ts'
import { loadCatalogue } from './language.ts'
import { type LazyView, lazyView } from './lazy-view.tsx'

/** What all rooms together give to the screen, each part ready to be drawn (its code still comes when it is). */
export interface Rooms {
  all: readonly WebModule[]
  navs: readonly RoomNav[]
  objects: ReadonlyMap<string, RoomObject>
  /** In the order in which they appear. */
  panels: readonly RoomPanel[]
  palette: readonly RoomPalette[]
  /** By the command's name. */
  edits: ReadonlyMap<string, EditContribution>
  settings: readonly RoomSettings[]
  arounds: readonly LazyView<{ children: ReactNode }>[]
}

export interface RoomNav extends NavContribution {
  room: WebModule
  Badge: LazyView<object> | null
  Sidebar: LazyView<object> | null
}

export interface RoomObject extends ObjectContribution {
  room: WebModule
  Chip: ComponentType<ObjectViewProps>
  Page: ComponentType<ObjectPageProps> | null
}

export interface RoomPanel extends PanelContribution {
  room: WebModule
  Panel: ComponentType<{ object: ObjectRef }>
}

export interface RoomPalette extends PaletteContribution {
  room: WebModule
  Dialog: ComponentType<PaletteDialogProps> | null
}

export interface RoomSettings extends SettingsContribution {
  room: WebModule
  Settings: ComponentType
}

export function gatherRooms(all: readonly WebModule[]): Rooms {
  const panels = all.flatMap(room =>
    (room.panels ?? []).map(panel => ({ ...panel, room, Panel: viewIn(room, panel.view) })),
  )
  return {
    all,
    navs: all.flatMap(room => (room.nav ? [navOf(room, room.nav)] : [])),
    objects: new Map(all.flatMap(objectsOf)),
    panels: panels.toSorted((one, other) => (one.order ?? 100) - (other.order ?? 100)),
    palette: all.flatMap(room =>
      (room.palette ?? []).map(entry => ({ ...entry, room, Dialog: optional(room, entry.dialog) })),
    ),
    edits: new Map(all.flatMap(room => Object.entries(room.edits ?? {}))),
    settings: all.flatMap(room =>
      (room.settings ?? []).map(entry => ({ ...entry, room, Settings: viewIn(room, entry.view) })),
    ),
    arounds: all.flatMap(room => (room.around ? [viewIn(room, room.around)] : [])),
  }
}

function navOf(room: WebModule, nav: NavContribution): RoomNav {
  return { ...nav, room, Badge: optional(room, nav.badge), Sidebar: optional(room, nav.sidebar) }
}

function objectsOf(room: WebModule): readonly (readonly [string, RoomObject])[] {
  return Object.entries(room.objects ?? {}).map(([type, object]) => {
    const views = {
      Chip: viewIn(room, object.chip),
      Page: optional(room, object.page),
    }
    return [type, { ...object, ...views, room }]
  })
}

/** The component behind a lazy contribution: its code and its room's messages come together. */
export function viewIn<Props extends object>(room: WebModule, load: Lazy<Props>): LazyView<Props> {
  return lazyView<Props>(async () => {
    const [view] = await Promise.all([load(), loadCatalogue(room.locales)])
    return view
  })
}

function optional<Props extends object>(
  room: WebModule,
  load: Lazy<Props> | undefined,
): LazyView<Props> | null {
  return load ? viewIn(room, load) : null
}

const Context = createContext<Rooms>(gatherRooms([]))

export const RoomsProvider = Context.Provider

export function useRooms(): Rooms {
  return useContext(Context)
}

/** The address of an object's page. */
export function addressOfObject(rooms: Rooms, { type, id }: ObjectRef): string {
  return rooms.objects.get(type)?.path?.(id) ?? `/o/${type}/${encodeURIComponent(id)}`
}
