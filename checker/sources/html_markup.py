"""What a page's own markup says is not its story: tags, roles, and the names that pages give to their parts."""

import re
from typing import Any, TypeAlias

Element: TypeAlias = Any  # an element of lxml, whose stubs do not know that `sourceline` is a number
SILENT = frozenset({"script", "style", "noscript", "template", "svg", "math", "head", "title", "iframe", "object", "embed", "canvas", "audio",
                    "video", "map", "link", "meta", "base", "param", "source", "track", "datalist", "frameset", "noframes"})  # fmt: skip
_TAGS = {"nav": "menu", "footer": "page footer", "aside": "side-bar", "form": "form", "button": "button", "select": "form", "textarea": "form",
         "input": "form", "dialog": "pop-up", "menu": "menu", "label": "form", "fieldset": "form"}  # fmt: skip
_ROLES = {"navigation": "menu", "complementary": "side-bar", "contentinfo": "page footer", "search": "form", "banner": "page header",
          "dialog": "pop-up", "alertdialog": "pop-up", "menu": "menu", "toolbar": "menu", "tablist": "menu"}  # fmt: skip
# Names by what they say; a name counts as a whole part of a class or id ("related-stories", "storyRelated", "sr_only").
_NAMES = {
    "other stories": r"related|relateds|recirc|recirculation|recommend(?:ed|ation|ations|er)?|more-?(?:stories|news|articles|posts|from|on)|most-?(?:read|viewed|popular)"
                     r"|popular|trending|also-?(?:read|see|like)|read-?(?:also|next|more)|see-?also|next-?(?:article|story|post|up)|prev(?:ious)?-?(?:article|story|post)"
                     r"|latest-?(?:news|posts|stories)?|recent-?(?:posts|news|stories)|teasers?|cards?|carousel|outbrain|taboola|zergnet|you-?may|also-?in|in-?case|similar|suggested"
                     r"|post-?navigation|nav-?links|read-?it|inset-?link|interlink|crosslinks?|topstories|top-?stories|top-?news|web-?stories|editors?-?(?:picks?|choice)|must-?read",
    "advertisement": r"ads?|adv|advert(?:s|isement|isements|ising)?|ad-?(?:slot|unit|container|wrapper|box|banner|block|label|space)|adsbygoogle|sponsor(?:ed|s)?|dfp|gpt-?ad|banners?|promo(?:s|ted|tion)?|affiliate|commercial|reklama",
    "sharing": r"share|shares|sharing|share-?(?:bar|buttons?|tools|links|box)|social|social-?(?:share|media|links|icons|buttons)|sharedaddy|addthis|addtoany|follow|follow-?us|likes?|jp-?relatedposts|jp-?post-?flair",
    "comments": r"comments?|comment-?(?:list|form|section|area|thread|respond)|respond|disqus|fb-?comments|replies|discussion|reader-?comments|livefyre|viafoura|spot-?im",
    "sign-in or subscription": r"newsletters?|newsletter-?(?:signup|form|box)|subscri(?:be|ption|ber)s?|(?:pay|reg|offer|meter|sub(?:scription|scribe)?)-?wall|offers?|signup|sign-?up|sign-?in|login|register|registration|membership|piano|donate|donation|cta|app-?(?:banner|promo|download)|whatsapp-?(?:join|channel|cta)|telegram-?(?:join|channel|cta)",
    "menu": r"nav|navbar|navigation|menu|submenu|breadcrumbs?|crumbs?|toolbar|pagination|pager|paging|tabs|topbar|top-?bar|skip-?(?:link|nav)|hamburger|language-?switch(?:er)?|search-?(?:form|box)",
    "side-bar": r"side-?bar|side-?col(?:umn)?|right-?(?:rail|col|column|sidebar)|left-?(?:rail|sidebar)|rail|widgets?|aside|secondary",
    "page footer": r"footer|site-?footer|page-?footer|colophon|copyright|legal|disclaimer",
    "page header": r"site-?header|masthead|page-?header|global-?header|header-?top",
    "about the author": r"author-?(?:box|bio|info|card|profile|description|about)|about-?(?:the-?)?author|bio|contributors?",
    "tags": r"tags?|tag-?(?:list|cloud|links)|topics?|keywords|post-?tags|entry-?tags|categories|cat-?links|tagcloud",
    "byline": r"by-?line|author|authors|post-?author|entry-?meta|post-?meta|article-?meta|story-?meta|meta-?info|dateline-?info|posted-?on|post-?date|entry-?date|publish(?:ed)?-?(?:date|on|time)|pub-?date|timestamp|date-?time|read-?time|reading-?time",
    "pop-up": r"pop-?up|modal|overlay|lightbox|cookie|cookies|cookie-?(?:banner|notice|consent)|consent|gdpr|toast|tooltip|push-?(?:notification|notice)",
    "picture gallery": r"gallery|slideshow|slider|photo-?gallery|swiper|lightgallery",
    "video player": r"video-?(?:player|js|container|wrapper|playlist|list)|jwplayer|brightcove|player",
    "hidden": r"sr-?only|screen-?reader-?text|visually-?hidden|visuallyhidden|hidden|print-?only|no-?print|d-none",
}  # fmt: skip
_PART = re.compile(r"(?:^|[\s_])(?:\w{1,40}-)??(?:" + "|".join(f"(?P<r{at}>{names})" for at, names in enumerate(_NAMES.values()))
                   + r")(?=$|[\s_]|-|\d)", re.I)  # fmt: skip
_REASONS = tuple(_NAMES)
_FILED = re.compile(
    r"(?:^|\s)(?:tag|category|author|format|section|topic)-[^\s]+"
)  # where weblogs file a story, no name of a part
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BODY_NAME = re.compile(r"(?:article|story|post|entry|news|content|detail|main)[-_]?(?:body|content|text|detail|details|copy|main)|^(?:article|story|content|main|body|text)$|articlebody|field-name-body|body-copy|maincontent", re.I)  # fmt: skip
_LONGEST = 300  # code points of class and id that are looked at


def reason_of(element: Element) -> str | None:
    """Why the markup says that an element is not the story; None where it says nothing of the kind."""
    tag = element.tag
    if tag in _TAGS:
        return _TAGS[tag]
    attributes = element.attrib
    if not attributes:
        return None
    role = attributes.get("role")
    if role in _ROLES:
        return _ROLES[role]
    if (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or "display:none" in attributes.get("style", "").replace(" ", "")
    ):
        return "hidden"
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}".strip()[:_LONGEST]
    if tag == "article":
        names = _FILED.sub("", names)
    return named_reason(names) if names else None


def named_reason(names: str) -> str | None:
    """What the names of a part of a page say that it is instead of the story."""
    if names in _known:
        return _known[names]
    found = _PART.search(_HUMP.sub("-", names))
    reason = _REASONS[int(found.lastgroup[1:])] if found and found.lastgroup else None
    if len(_known) < _MOST_KNOWN:
        _known[names] = reason
    return reason


_known: dict[str, str | None] = {}  # sites name their parts alike on every page
_MOST_KNOWN = 20_000


def is_body_name(element: Element) -> bool:
    """Whether an element's names say that it is the story."""
    if element.tag in {"article", "main"} or element.get("itemprop") == "articleBody" or element.get("role") == "main":
        return True
    return any(
        _BODY_NAME.search(name) for name in (*element.get("class", "").split()[:12], element.get("id", "")) if name
    )
