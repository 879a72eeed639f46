import { Avatar } from "../Avatar";
import { Dot } from "../Dot";
import type { Option } from "./option";

export function OptionLabel({ option }: { option: Option }) {
  return (
    <>
      {option.colour !== undefined && <Dot colour={option.colour} />}
      {option.initials !== undefined && <Avatar name={option.label} initials={option.initials} />}
      <span>{option.label}</span>
    </>
  );
}
