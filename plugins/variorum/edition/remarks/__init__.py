"""Remarks: what the edition says of its reports in its own voice: claims in, what is sure of them out.

`agreement`, what newsrooms agree on; `singles`, what stands in one report alone; `side_by_side`, two whole reports.
"""
