import { useLingui } from "@lingui/react";
import { Select, type SelectProps } from "@mantine/core";
import { useMemo } from "react";
import { regions } from "~/lib/regions";

/** A country, by its name in the language of the screen; typing replaces the one that stands there. */
export function RegionSelect(props: Omit<SelectProps, "data">) {
  const { i18n } = useLingui();
  const data = useMemo(
    () => regions(i18n.locale).map(({ code, name }) => ({ value: code, label: name })),
    [i18n.locale],
  );
  return (
    <Select
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      {...props}
      data={data}
      onFocus={(event) => {
        event.currentTarget.select();
        props.onFocus?.(event);
      }}
      onKeyDown={(event) => {
        // Enter chooses; it doesn't send the form around an open list
        if (event.key === "Enter" && event.currentTarget.ariaExpanded === "true") event.preventDefault();
      }}
    />
  );
}
