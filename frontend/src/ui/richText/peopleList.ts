import { ReactRenderer } from "@tiptap/react";
import type { SuggestionKeyDownProps, SuggestionProps } from "@tiptap/suggestion";
import { optionId } from "./optionId";
import { PeopleList, type PeopleListProps } from "./PeopleList";
import type { Person } from "./people";

type Shown = SuggestionProps<Person, Person>;

/** The list under an @, by the life that the editor gives it; the focus stays in the text all the while. */
export function peopleList() {
  let list: ReactRenderer<unknown, PeopleListProps> | null = null;
  let unmount: (() => void) | null = null;
  let asked: Shown | null = null;
  let at = 0;

  const draw = () => {
    if (!asked || !list) return;
    const { items, loading, command } = asked;
    list.updateProps({ people: items, loading, at, onPick: command });
    name(asked.editor.view.dom, items[at]);
  };
  const update = (props: Shown) => {
    asked = props;
    at = Math.min(at, Math.max(0, props.items.length - 1));
    draw();
  };
  return {
    onStart: (props: Shown) => {
      at = 0;
      const { editor, items, loading, command } = props;
      list = new ReactRenderer(PeopleList, {
        editor,
        props: { people: items, loading, at, onPick: command },
      });
      unmount = props.mount(list.element);
      // a dialog around the editor must not take the list's Escape for its own
      editor.view.dom.setAttribute("data-mantine-stop-propagation", "true");
      update(props);
    },
    onUpdate: update,
    onKeyDown: ({ event }: SuggestionKeyDownProps): boolean => {
      const people = asked?.items ?? [];
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const person = people[at];
      if (person && (event.key === "Enter" || event.key === "Tab")) {
        asked?.command(person);
        return true;
      }
      if (step === undefined || people.length === 0) return false;
      at = (at + step + people.length) % people.length;
      draw();
      return true;
    },
    onExit: ({ editor }: Shown) => {
      unmount?.();
      list?.destroy();
      list = null;
      asked = null;
      editor.view.dom.removeAttribute("data-mantine-stop-propagation");
      name(editor.view.dom, undefined);
    },
  };
}

/** Tells a screen reader which of the people Enter would take. */
function name(text: HTMLElement, person: Person | undefined): void {
  if (person) text.setAttribute("aria-activedescendant", optionId(person));
  else text.removeAttribute("aria-activedescendant");
}
