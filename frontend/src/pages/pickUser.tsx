import type { PickUser } from "~/features/activities/meetings/PickUser";
import { UserSelect } from "~/features/identity/UserSelect";

/** A user as a field in the forms of activities. */
export const pickUser: PickUser = (field) => <UserSelect {...field} />;
