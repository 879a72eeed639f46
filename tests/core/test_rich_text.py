"""Rich text, written by people, by programs, and by people who mean harm."""

import time
from uuid import UUID

import pytest

from ringbook.core.errors import DomainError
from ringbook.core.ids import global_id, uuid7
from ringbook.core.rich_text import DEEPEST, clean, from_plain, mentioned, plain

SOMEBODY = UUID(int=7)
AT_EWA = f'<span data-mention="{global_id("User", SOMEBODY)}">@Ewa</span>'


def cleaned(html: str) -> str:
    return clean(html, field="html")


@pytest.mark.parametrize(
    "html",
    [
        "<p>Says <strong>yes</strong>, <em>soon</em>, <u>surely</u>, <s>not</s>.</p>",
        "<ul><li><p>One</p></li></ul><ol><li><p>Two</p></li></ol>",
        "<blockquote><p>Wrote</p></blockquote><pre><code>a &lt; b</code></pre><p>a<br>b</p><p></p>",
        f"<p>{AT_EWA} look</p>",
    ],
)
def test_what_the_editor_writes_stays(html: str) -> None:
    assert cleaned(html) == html


@pytest.mark.parametrize("address", ["https://example.com/a?b=c&amp;d", "mailto:ewa@example.com", "tel:+48601602603"])
def test_links_stay_and_give_nothing_away(address: str) -> None:
    assert cleaned(f'<a href="{address}">x</a>') == f'<a href="{address}" rel="noopener noreferrer nofollow">x</a>'


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<style>*{display:none}</style>",
        "<img src=x onerror=alert(1)>",
        "<p onclick=alert(1) style='position:fixed' class=x id=y>",
        "<a href='javascript:alert(1)'>x</a>",
        "<a href=' jAvAsCrIpT\t:alert(1)'>x</a>",
        "<a href='java&#10;script:alert(1)'>x</a>",
        "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
        "<a href='vbscript:x'>x</a>",
        "<a href='/settings'>x</a>",
        "<a href='//evil.example'>x</a>",
        "<svg><p><style><g title='</style><img src=x onerror=alert(1)>'>",
        "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
        "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id='</style><img onerror=alert(1) src>'>",
        "<!--><img src=x onerror=alert(1)>-->",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe><object data=x></object><embed src=x>",
        "<base href='https://evil.example'><meta http-equiv=refresh content='0;url=x'><link rel=stylesheet href=x>",
        "<textarea></textarea><input autofocus onfocus=alert(1)><details open ontoggle=alert(1)>",
        "<xmp><p title='</xmp><img src=x onerror=alert(1)>'></xmp>",
        "<title><p title='</title><img src=x onerror=alert(1)>'></title>",
    ],
)
def test_nothing_that_runs_or_disguises_itself_comes_through(hostile: str) -> None:
    html = cleaned(hostile).lower()
    text = plain(html)
    marks = html.replace("&lt;", "").replace("&gt;", "")
    for evil in ("<img", "<script", "<style", "<svg", "<math", "<iframe", "<form", "<base", "href", "srcdoc"):
        assert evil not in marks
    assert " on" not in marks or " on" in text  # what is left of handlers is text, not an attribute
    assert cleaned(html) == html


def test_bold_words_of_other_editors_are_kept_as_words() -> None:
    assert cleaned("<h1>Big</h1><b>bold</b><table><tr><td>cell</td></tr></table>") == "Bigboldcell"


@pytest.mark.parametrize("id", ["", "1", "null", "' onclick='", global_id("Contact", SOMEBODY), "../../x", "ś" * 30])
def test_a_mention_of_what_is_no_user_is_only_text(id: str) -> None:
    html = cleaned(f'<p><span data-mention="{id}">@Nobody</span></p>')
    assert html == "<p><span>@Nobody</span></p>"
    assert mentioned(html) == []


def test_each_mentioned_user_is_found_once_in_order() -> None:
    other = uuid7()
    html = f'<p>{AT_EWA}<span data-mention="{global_id("User", other)}">@Jan</span></p>{AT_EWA}'
    assert mentioned(cleaned(html)) == [SOMEBODY, other]


def test_plain_text_has_a_line_for_each_paragraph_and_item() -> None:
    html = """<p>Hello&nbsp;&amp; <strong>bye</strong></p><ul><li><p>one</p></li><li>two<ul><li>3</li></ul></li></ul>
    <p></p><p>a<br>b</p><pre>  x\n  y</pre>"""
    assert plain(html) == "Hello & bye\none\ntwo\n3\n\na\nb\n  x\n  y"


@pytest.mark.parametrize("text", ["One line", "Two\nlines", "A\n\n\ngap", "1 < 2 && <b>\n  indented", 'a "quote"', ""])
def test_plain_text_survives_the_way_there_and_back(text: str) -> None:
    html = from_plain(text)
    assert plain(html) == text
    assert cleaned(html) == html


@pytest.mark.parametrize(
    ("html", "code"),
    [
        ("<blockquote>" * 8_000 + "x", "TOO_DEEP"),
        ("<b>" * 30_000 + "<u>" * 3_000 + "x", "TOO_DEEP"),
        ("<p>" + "<em>" * DEEPEST + "x", "TOO_DEEP"),
        ("x" * 20_001, "TOO_LONG"),
        ("<p>" * 20_000 + "x", "TOO_LONG"),
        ("&" * 25_000, "TOO_LONG"),
        ("x" * 1_000_000, "TOO_LONG"),
    ],
)
def test_too_much_is_refused_quickly(html: str, code: str) -> None:
    begun = time.process_time()
    with pytest.raises(DomainError) as refused:
        clean(html, field="html")
    assert (refused.value.code, refused.value.problems[0].path) == (code, ("html",))
    assert time.process_time() - begun < 2
