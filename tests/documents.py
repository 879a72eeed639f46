"""GraphQL documents in a line."""


def mutation(name: str, answer: str, fragments: str = "", takes: str = "") -> str:
    """`contactMove` -> the document that sends its `$input` and reads `answer`, and what is refused.

    The input's type follows the name: ContactMoveInput; an update's input is called a patch, a deletion's DeleteInput.
    takes: the type, where it doesn't.
    """
    noun = name[0].upper() + name[1:]
    kinds = {"Update": "Patch", "Create": "Input", "Add": "Input", "Delete": "DeleteInput"}
    verb = next((verb for verb in kinds if noun.endswith(verb)), "")
    kind = "DeleteInput" if verb == "Delete" else noun.removesuffix(verb) + kinds.get(verb, "Input")
    return f"""mutation($input: {takes or kind}!) {{
      {name}(input: $input) {{ {answer} userErrors {{ code path message }} }}
    }} {fragments}"""
