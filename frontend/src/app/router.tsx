import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import * as z from "zod/mini";
import { calendarSearch } from "~/features/activities/calendar/search";
import { importSearch } from "~/features/imports/search";
import { listSearch } from "~/pages/list/search";
import { PageFailed } from "~/pages/PageFailed";
import { Shell } from "./shell/Shell";

const text = z.optional(z.catch(z.optional(z.string()), undefined));

/** A number to call; one that is typed into the address without quotes is read as a figure. */
const digits = z.optional(
  z.catch(z.optional(z.pipe(z.union([z.string(), z.number()]), z.transform(String))), undefined),
);

const flag = z.optional(z.catch(z.optional(z.boolean()), undefined));

/** Which side of a record is shown. */
const panel = z.object({ panel: text });

const root = createRootRoute({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: z.object({ to: text }),
  component: lazyRouteComponent(() => import("~/pages/SignInPage"), "SignInPage"),
});

const shell = createRoute({ getParentRoute: () => root, id: "shell", component: Shell });

const home = createRoute({
  getParentRoute: () => shell,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/contacts" });
  },
});

const contacts = createRoute({
  getParentRoute: () => shell,
  path: "/contacts",
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import("~/pages/ContactsPage"), "ContactsPage"),
});

const contact = createRoute({
  getParentRoute: () => shell,
  path: "/contacts/$id",
  validateSearch: panel,
  component: lazyRouteComponent(() => import("~/pages/ContactPage"), "ContactPage"),
});

const organizations = createRoute({
  getParentRoute: () => shell,
  path: "/organizations",
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import("~/pages/OrganizationsPage"), "OrganizationsPage"),
});

const organization = createRoute({
  getParentRoute: () => shell,
  path: "/organizations/$id",
  validateSearch: panel,
  component: lazyRouteComponent(() => import("~/pages/OrganizationPage"), "OrganizationPage"),
});

const activities = createRoute({
  getParentRoute: () => shell,
  path: "/activities",
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import("~/pages/ActivitiesPage"), "ActivitiesPage"),
});

const tickets = createRoute({
  getParentRoute: () => shell,
  path: "/tickets",
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import("~/pages/TicketsPage"), "TicketsPage"),
});

const ticket = createRoute({
  getParentRoute: () => shell,
  path: "/tickets/$id",
  validateSearch: panel,
  component: lazyRouteComponent(() => import("~/pages/TicketPage"), "TicketPage"),
});

const calendar = createRoute({
  getParentRoute: () => shell,
  path: "/calendar",
  validateSearch: calendarSearch,
  component: lazyRouteComponent(() => import("~/pages/CalendarPage"), "CalendarPage"),
});

const calls = createRoute({
  getParentRoute: () => shell,
  path: "/calls",
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import("~/pages/CallsPage"), "CallsPage"),
});

const numberDoctor = createRoute({
  getParentRoute: () => shell,
  path: "/number-doctor",
  validateSearch: z.object({ number: digits, line: text }),
  component: lazyRouteComponent(() => import("~/pages/NumberDoctorPage"), "NumberDoctorPage"),
});

const messages = createRoute({
  getParentRoute: () => shell,
  path: "/messages",
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import("~/pages/MessagesPage"), "MessagesPage"),
});

const imports = createRoute({
  getParentRoute: () => shell,
  path: "/imports",
  component: lazyRouteComponent(() => import("~/pages/ImportsPage"), "ImportsPage"),
});

const oneImport = createRoute({
  getParentRoute: () => shell,
  path: "/imports/$id",
  validateSearch: importSearch,
  component: lazyRouteComponent(() => import("~/pages/ImportPage"), "ImportPage"),
});

const duplicates = createRoute({
  getParentRoute: () => shell,
  path: "/duplicates",
  validateSearch: z.object({ kind: text, rejected: flag }),
  component: lazyRouteComponent(() => import("~/pages/DuplicatesPage"), "DuplicatesPage"),
});

const trash = createRoute({
  getParentRoute: () => shell,
  path: "/trash",
  validateSearch: z.object({ q: text }),
  component: lazyRouteComponent(() => import("~/pages/TrashPage"), "TrashPage"),
});

const explorer = createRoute({
  getParentRoute: () => shell,
  path: "/explorer",
  component: lazyRouteComponent(() => import("~/pages/ExplorerPage"), "ExplorerPage"),
});

const settings = createRoute({
  getParentRoute: () => shell,
  path: "/settings",
  component: lazyRouteComponent(() => import("~/pages/SettingsPage"), "SettingsPage"),
});

const settingsSection = createRoute({ getParentRoute: () => settings, path: "$section" });
const settingsRecord = createRoute({ getParentRoute: () => settings, path: "$section/$id" });
const settingsTab = createRoute({ getParentRoute: () => settings, path: "$section/$id/$tab" });

const inside = shell.addChildren([
  home,
  contacts,
  contact,
  organizations,
  organization,
  activities,
  tickets,
  ticket,
  calendar,
  calls,
  messages,
  numberDoctor,
  imports,
  oneImport,
  duplicates,
  trash,
  explorer,
  settings.addChildren([settingsSection, settingsRecord, settingsTab]),
]);

export const router = createRouter({
  defaultErrorComponent: PageFailed,
  routeTree: root.addChildren([signIn, inside]),
  defaultPreload: "intent",
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
