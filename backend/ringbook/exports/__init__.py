"""Lists as spreadsheets: what is shown or all there is, of the selection or the whole list, written by a job."""
