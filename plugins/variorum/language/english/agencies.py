"""Wire services by the names that texts credit them with, and the short name that readers know."""

from __future__ import annotations

AGENCIES = {
    "ap": "AP",
    "associated press": "AP",
    "the associated press": "AP",
    "reuters": "Reuters",
    "afp": "AFP",
    "agence france-presse": "AFP",
    "agence france presse": "AFP",
    "upi": "UPI",
    "united press international": "UPI",
    "dpa": "dpa",
    "deutsche presse-agentur": "dpa",
    "pa media": "PA Media",
    "press association": "PA Media",
    "canadian press": "The Canadian Press",
    "the canadian press": "The Canadian Press",
    "australian associated press": "AAP",
    "aap": "AAP",
    "press trust of india": "PTI",
    "pti": "PTI",
    "ani": "ANI",
    "ians": "IANS",
    "xinhua": "Xinhua",
    "tass": "TASS",
    "interfax": "Interfax",
    "kyodo": "Kyodo News",
    "kyodo news": "Kyodo News",
    "yonhap": "Yonhap",
    "ansa": "ANSA",
    "efe": "EFE",
    "anadolu agency": "Anadolu",
    "bloomberg news": "Bloomberg",
}
"""Short names by folded credit."""
